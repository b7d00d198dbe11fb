import ImportModel

/// What the process that reads sources sends: it may have been taken over by what it read.
enum PipeCheck {
  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    guard let item = ReadItem(input) else { return [] }
    var message = ByteWriter()
    item.write(to: &message)
    breaches.expect(ReadItem(message.bytes) == item, "an item is another one when it is sent again")
    return breaches.found
  }
}
