/// Which newsroom this is; its programs must be of the same one.
package enum Version {
  package static let number = "1.0.0"
}
