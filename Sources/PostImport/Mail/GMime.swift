import CGMime

/// One of GMime's objects, given back at the end of its owner's life.
struct GMimeOwned<Object>: ~Copyable {
  private let pointer: UnsafeMutablePointer<Object>?

  init(_ pointer: UnsafeMutablePointer<Object>?) { self.pointer = pointer }

  deinit { if let pointer { g_object_unref(UnsafeMutableRawPointer(pointer)) } }

  /// Uses the object while it is sure to live; `nil` where there is none.
  borrowing func with<Result>(_ use: (UnsafeMutablePointer<Object>) -> Result) -> Result? { pointer.map(use) }
}

/// The library, made ready once.
enum GMime {
  static let isReady: Bool = {
    g_mime_init()
    return true
  }()

  /// A header's words with their encoded words decoded (RFC 2047), the illegal ones that programs write too.
  static func decodedText(_ value: String) -> String {
    guard isReady, let decoded = g_mime_utils_header_decode_text(nil, value) else { return value }
    defer { g_free(decoded) }
    return String(cString: decoded)
  }

  struct Address: Sendable, Hashable {
    let name: String?
    let mailbox: String?
  }

  /// The addresses of a `From` header (RFC 5322 §3.4), those of groups left out.
  static func addresses(_ value: String) -> [Address] {
    guard isReady else { return [] }
    let list = GMimeOwned(internet_address_list_parse(nil, value))
    return list.with(addresses) ?? []
  }

  private static func addresses(_ list: UnsafeMutablePointer<InternetAddressList>) -> [Address] {
    (0..<min(internet_address_list_length(list), 16)).map { index in
      Address(
        name: gmime_address_name(list, index).map { String(cString: $0) },
        mailbox: gmime_address_mailbox(list, index).map { String(cString: $0) })
    }
  }
}
