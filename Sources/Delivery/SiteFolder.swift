import Glibc
package import JSONText
package import Presentation

/// The folder of a site: made whole beside the former one, then put in its place by renaming, so that whoever looks sees the old
/// site or the new one, never half of one, also after a power cut.
package struct SiteFolder: Sendable {
  /// As the user named it.
  private let path: String
  /// Where that leads.
  private let target: String
  /// The permissions of the folder that is there; nil where none is.
  private let mode: mode_t?

  /// Looks at what is there: nothing, an empty folder or a former site may be replaced, nothing else.
  package init(at path: String) throws(SiteFailure) {
    self.path = path
    target = try Self.resolved(path)
    var status = stat()
    guard lstat(target, &status) == 0 else {
      mode = nil
      var parent = stat()
      guard stat(Files.folder(of: target), &parent) == 0, parent.st_mode & S_IFMT == S_IFDIR else {
        throw .noParent(path: path)
      }
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
    mode = status.st_mode & 0o7777
    try check()
  }

  /// A file of the former site; nil where there is none.
  package func former(_ name: String) throws(SiteFailure) -> [UInt8]? {
    do throws(FileFailure) {
      return try Files.read("\(target)/\(name)")
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw .file(error)
    }
  }

  /// Follows links, and finds the name of a folder that is there, so that `site/` and `.` have one to be renamed to.
  private static func resolved(_ path: String) throws(SiteFailure) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var bare = path[...]
    while bare.utf8.count > 1, bare.utf8.last == UInt8(ascii: "/") { bare.removeLast() }
    do throws(FileFailure) { return try Files.followingLinks(String(bare)) } catch { throw .file(error) }
  }

  // What is there.

  /// What systems put into any folder that somebody looked at.
  private static let crumbs: Set = ["Thumbs.db", "desktop.ini", ".DS_Store"]
  private static let subfolders: Set = ["contracts", "providers"]

  private func check() throws(SiteFailure) {
    let names = try FolderEntries.names(in: target)
    guard let first = names.first(where: { !Self.crumbs.contains($0) }) else { return }
    let octets = names.contains(SiteMarker.name) ? try former(SiteMarker.name) : nil
    guard let known = octets.flatMap(SiteMarker.paths) else { throw .foreign(path: path, name: first) }
    for name in names where !Self.crumbs.contains(name) {
      guard Self.subfolders.contains(name), FolderEntries.isFolder("\(target)/\(name)") else {
        try check(name, known)
        continue
      }
      for inner in try FolderEntries.names(in: "\(target)/\(name)") where !Self.crumbs.contains(inner) {
        try check("\(name)/\(inner)", known)
      }
    }
  }

  private func check(_ name: String, _ known: Set<String>) throws(SiteFailure) {
    guard known.contains(name), FolderEntries.isFile("\(target)/\(name)") else {
      throw .stranger(path: path, name: name)
    }
  }

  // The new one.

  /// So many files are made at a time.
  private static let filesAtOnce = 64

  /// Writes the site; `workers` make its pages.
  package func replace(with site: Site, workers: some Workers) throws(SiteFailure) {
    let parent = Files.folder(of: target)
    let draft = try SiteDraft(in: parent, mode: mode)
    do throws(SiteFailure) {
      for first in stride(from: 0, to: site.count, by: Self.filesAtOnce) {
        let count = min(Self.filesAtOnce, site.count - first)
        for file in workers.perform(count, { site.file(first + $0) }) { try draft.write(file) }
      }
      try draft.settle()
      try draft.take(target, isThere: mode != nil)
    } catch {
      draft.remove()
      throw error
    }
    // Only now: until the new site stands, a leftover may be the last whole one.
    SiteDraft.removeLeftovers(in: parent)
  }
}
