/// The file that tells a site from any other folder, and names all files that belong to it: what it does not name is
/// somebody else's, and a folder that holds such is not replaced.
package enum SiteMarker {
  package static let name = "tijdig-site.txt"

  private static let firstLine = "Tijdig site 1"

  static func octets(of paths: [String], _ phrases: Phrases) -> [UInt8] {
    let lines = [firstLine] + phrases.markerWords + [""] + paths
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// The paths that a marker names; nil where it is none.
  package static func paths(in octets: [UInt8]) -> Set<String>? {
    let lines = String(decoding: octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == firstLine, let gap = lines.firstIndex(of: "") else { return nil }
    return Set(lines[lines.index(after: gap)...].map(String.init).filter { !$0.isEmpty })
  }
}
