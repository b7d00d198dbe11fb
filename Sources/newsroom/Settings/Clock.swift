import Glibc
import PostMarks
import PostModel

/// The time, read where it is needed and handed on as a value.
enum Clock {
  /// This moment, in the time zone of this machine.
  static func now() -> PostDate {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let clock = PostDate.Time(
      hour: Int(local.tm_hour), minute: Int(local.tm_min), second: Int(local.tm_sec), utcOffset: local.tm_gmtoff / 60)
    let date = PostDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday), time: clock)
    guard let date else { preconditionFailure("The system's calendar has a date that there is none of.") }
    return date
  }

  /// This moment, in UTC.
  static func moment() -> Moment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Moment(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
  }

  /// The name of this machine, as marks are signed with: at most 40 characters.
  static let machine: String = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "?" }
    return String(String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).prefix(40))
  }()

  /// The day that an import is dated with: today, or that of `$SOURCE_DATE_EPOCH`, in UTC.
  ///
  /// Source: https://reproducible-builds.org/specs/source-date-epoch/.
  static func importDay() -> String {
    guard let stated = getenv("SOURCE_DATE_EPOCH").flatMap({ time_t(String(cString: $0)) }) else { return now().isoDay }
    var (seconds, utc) = (stated, tm())
    gmtime_r(&seconds, &utc)
    return PostDate(year: Int(utc.tm_year) + 1900, month: Int(utc.tm_mon) + 1, day: Int(utc.tm_mday))?.isoDay
      ?? now().isoDay
  }
}
