/// A file of the site: where it stands in the folder, and what is in it.
package struct SiteFile: Sendable {
  /// With `/` between folder and file; letters, digits, `.`, `-` and `_` only.
  package let path: String
  package let octets: [UInt8]
}
