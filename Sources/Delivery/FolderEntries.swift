import Glibc

/// What stands in a folder.
enum FolderEntries {
  /// The names in it, without the folder itself and the one around it, in the order of their octets.
  static func names(in folder: String) throws(SiteFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .file(FileFailure(.read, path: folder, code: errno)) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { place in
        place.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: place.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether it is a folder itself, and no link to one.
  static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  static func isFile(_ path: String) -> Bool { kind(path) == S_IFREG }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Removes a folder with all that is in it, following no link; what can't be removed stays.
  static func remove(_ folder: String) {
    let names: [String]
    do throws(SiteFailure) { names = try Self.names(in: folder) } catch { return }
    for name in names {
      let path = "\(folder)/\(name)"
      if isFolder(path) { remove(path) } else { unlink(path) }
    }
    rmdir(folder)
  }
}
