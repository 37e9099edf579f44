/// What several registers are called beside each other: `sociaal` for `registers/sociaal.json`.
package enum RegisterNames {
  /// A name for each file: its own without `.json`, with as many of the folders before it as it takes to tell them all apart.
  ///
  /// `a/contracts.json` and `b/contracts.json` are `a/contracts` and `b/contracts`.
  package static func names(of files: [String]) -> [String] {
    let paths = files.map { file in
      let path = file.utf8.suffix(5).elementsEqual(".json".utf8) ? String(file.dropLast(5)) : file
      return path.split(separator: "/").filter { $0 != "." }.map(String.init)
    }
    let longest = paths.map(\.count).max() ?? 0
    for depth in stride(from: 1, through: longest, by: 1) {
      let names = paths.map { $0.suffix(depth).joined(separator: "/") }
      if Set(names).count == names.count { return names }
    }
    return files
  }
}
