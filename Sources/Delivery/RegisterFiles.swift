import Glibc

/// Which files are meant where several registers may be: files, and folders with registers in them.
package enum RegisterFiles {
  /// Each file as it was named, in that order; of a folder its `*.json`, in order of name. A file that is named twice is one.
  package static func files(named paths: [String]) throws(FileFailure) -> [String] {
    var files: [String] = []
    var known: Set<String> = []
    for path in paths {
      for file in try isFolder(path) ? registers(in: path) : [path] where known.insert(identity(of: file)).inserted {
        files.append(file)
      }
    }
    return files
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What begins with a point is hidden, and no register.
  private static func registers(in folder: String) throws(FileFailure) -> [String] {
    guard let directory = opendir(folder) else { throw FileFailure(.read, path: folder, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let path = join(folder, name)
      if name.utf8.first != UInt8(ascii: "."), name.utf8.suffix(5).elementsEqual(".json".utf8), !isFolder(path) {
        names.append(path)
      }
    }
    guard !names.isEmpty else { throw FileFailure(.read, path: join(folder, "*.json"), code: ENOENT) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }

  /// The same for two ways to name one file.
  private static func identity(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
