import Glibc
import TextLayout

/// What is known of the locale: which characters the C library knows, and how wide they are.
struct LocaleFacts: Sendable, Hashable {
  /// The variable that counts, and its value; `nil` where none is set.
  var variable: String?
  var value: String?
  var isInstalled = true
  /// `UTF-8`, `ANSI_X3.4-1968`.
  var codeset = "UTF-8"
  /// Columns of a character that should have two.
  var wideColumns = 2
  /// Whether the machine has a locale with UTF-8 whatever the environment says.
  var hasFallback = true
}

extension LocaleFacts {
  /// Those of this process; its own locale is as before afterwards.
  ///
  /// Source for which variable counts: POSIX.1-2017, XBD 8.2.
  init(variable environment: (String) -> String?) {
    variable = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment($0) != nil }
    value = variable.flatMap(environment)
    let own = setlocale(LC_CTYPE, nil).map { String(cString: $0) }
    defer { setlocale(LC_CTYPE, own ?? "C.UTF-8") }
    isInstalled = setlocale(LC_CTYPE, "") != nil
    codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    hasFallback = setlocale(LC_CTYPE, "C.UTF-8") != nil
    wideColumns = CellWidth.columns(of: "世")
  }

  var diagnoses: [Diagnosis] {
    let widths: [Diagnosis] =
      wideColumns == 2
      ? [] : [.bad(.locale, "wide characters are not known to be wide, so columns drift", "install the locale C.UTF-8")]
    return [encoding] + (hasFallback ? widths : [noFallback])
  }

  private var noFallback: Diagnosis {
    .bad(.locale, "the machine has no locale C.UTF-8", "install it (Debian: apt install libc-bin)")
  }

  private var encoding: Diagnosis {
    guard let variable, let value else {
      return .bad(.locale, "none is set, so the terminal is taken for one without Unicode", "export LANG=C.UTF-8")
    }
    guard isInstalled else {
      return .bad(
        .locale, "\(value) ($\(variable)) is not installed on this machine",
        "export \(variable)=C.UTF-8, or install it (Debian: dpkg-reconfigure locales)")
    }
    guard codeset == "UTF-8" else {
      return .bad(
        .locale, "\(value) ($\(variable)) has no Unicode (\(codeset))", "export \(variable)=C.UTF-8, or one with .UTF-8"
      )
    }
    return .good(.locale, "\(value) ($\(variable)), with Unicode")
  }
}
