/// Why a folder could not become a site, as facts; the program makes the sentence.
package enum SiteFailure: Error, Sendable {
  /// No former site, and not empty: the name of what stands in it.
  case foreign(path: String, name: String)
  /// A former site that holds something that is none of its files.
  case stranger(path: String, name: String)
  case notAFolder(path: String)
  /// The folder around it does not exist.
  case noParent(path: String)
  case file(FileFailure)
}
