import Foundation
import Testing

/// The text cases in `Cases/`: what the program answers, as files that one can read and write without Swift.
@Suite struct CaseFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  private static let shipped = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "contracts.json")

  /// `Scripts/cases --accept` records the actual answers instead of failing on them.
  private static let accepts = ProcessInfo.processInfo.environment["TIJDIG_ACCEPT"] == "1"
  /// `Scripts/cases WORD` runs only the cases with this in their name.
  private static let selection = ProcessInfo.processInfo.environment["TIJDIG_CASES"] ?? ""

  /// Everything below `Cases`, as paths from there; folders end in a slash.
  private static let entries: [String] = {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (all?.compactMap { $0 as? URL } ?? [])
      .map { String($0.standardizedFileURL.path.dropFirst(folder.path.count + 1)) + ($0.hasDirectoryPath ? "/" : "") }
      .sorted()
  }()
  private static let names = entries.filter { $0.hasSuffix(".case") }
  private static let selected = names.filter { selection.isEmpty || $0.contains(selection) }

  @Test func `no folder is without cases, and no file is none`() {
    #expect(!Self.selected.isEmpty, "no case in '\(Self.folder.path)' has '\(Self.selection)' in its name")
    for entry in Self.entries {
      #expect(Self.names.contains { $0.hasPrefix(entry) }, "'\(entry)' is no case and holds none")
    }
  }

  @Test(arguments: selected)
  func `the program answers as the case says`(_ name: String) throws {
    let place = Self.folder.appending(path: name)
    let run: CaseRun
    do {
      run = try CaseRun(CaseFile(String(contentsOf: place, encoding: .utf8)), name: name, shipped: Self.shipped)
    } catch let fault as CaseFault {
      Issue.record("\(name):\(fault.line): \(fault)")
      return
    }
    if Self.accepts, !run.differences.isEmpty {
      try Data(run.recorded.text.utf8).write(to: place, options: .atomic)
      print("recorded: \(name)")
      return
    }
    for difference in run.differences { Issue.record("\(difference)") }
  }
}
