package import ImportModel

/// Reads WordPress's exports (WXR 1.0 to 1.2).
package enum WordPressReader {
  package static func read(_ source: ByteSource, options: ImportOptions, _ take: TakeItem) {
  }
}
