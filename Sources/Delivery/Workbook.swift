import Glibc

/// Turns an Excel workbook into CSV by the system's `xlsx2csv`, since a workbook is a hundred formats in one and this is the best kept
/// small program that reads them.
package enum Workbook {
  /// Why a workbook could not be read, as facts.
  package enum Failure: Error, Sendable {
    /// The program is not installed.
    case noConverter
    /// It gave up, and these are its words.
    case refused(words: String)
    case file(FileFailure)
  }

  /// The program and its arguments, but for the two files: tabs between cells, so that no number is taken for a Dutch one; days as
  /// `2026-12-31`, however the sheet shows them.
  package static let command = ["xlsx2csv", "--delimiter", "tab", "--dateformat", "%Y-%m-%d"]

  /// The name of such a file.
  package static func isOne(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm")
  }

  private static let allowance = Duration.seconds(300)

  /// The first sheet as CSV in UTF-8.
  package static func csv(of path: String) async throws(Failure) -> [UInt8] {
    // First, so that a file that is not there is told as any other.
    do throws(FileFailure) { _ = try Files.read(path) } catch { throw .file(error) }
    var template = Array("\(temporaryFolder)/tijdig-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .file(FileFailure(.create, path: temporaryFolder, code: errno)) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let target = folder + "/sheet.csv"
    defer {
      unlink(target)
      rmdir(folder)
    }
    // A name that begins with a dash is no option.
    let source = path.hasPrefix("-") ? "./" + path : path
    let child = ChildProcess(command: command + [source, target], allowance: allowance)
    let end: ChildProcess.End
    do throws(ChildProcess.Failure) {
      end = try await child.run(.secret([]))
    } catch {
      switch error {
      case .notThere, .notExecutable: throw .noConverter
      case .surroundings(let code): throw .file(FileFailure(.read, path: path, code: code))
      }
    }
    guard end.status == 0 else {
      let last = end.errors.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0, as: UTF8.self) }
      throw .refused(words: end.cutShort?.words(after: allowance) ?? ServerWords.plain(last ?? ""))
    }
    do throws(FileFailure) { return try Files.read(target) } catch { throw .file(error) }
  }

  private static var temporaryFolder: String {
    guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
    return String(cString: value)
  }
}
