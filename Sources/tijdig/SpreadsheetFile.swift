import Contracts
import Delivery
import Presentation

/// A spreadsheet on the disk.
struct SpreadsheetFile {
  let path: String
  let language: Language

  var isWorkbook: Bool { Workbook.isOne(path) }

  /// Its name without the folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Its cells; of a workbook those of the first sheet.
  func sheet() async throws(CommandFailure) -> Sheet {
    let octets = try await octets()
    do throws(SheetFault) {
      return try SheetReader.read(octets, separator: isWorkbook ? .tab : nil)
    } catch {
      throw .ended(.noRegister, message: "tijdig: \(path.shown): \(Phrases(language).problem(error))\n")
    }
  }

  private func octets() async throws(CommandFailure) -> [UInt8] {
    do {
      return isWorkbook ? try await Workbook.csv(of: path) : try Files.read(path)
    } catch let failure as FileFailure {
      throw .file(failure, language)
    } catch let failure as Workbook.Failure {
      throw self.failure(failure)
    } catch {
      throw .ended(.unreadable, message: "tijdig: \(path.shown)\n")
    }
  }

  private func failure(_ failure: Workbook.Failure) -> CommandFailure {
    let phrases = Phrases(language)
    switch failure {
    case .file(let failure): return .file(failure, language)
    case .refused(let words):
      return .ended(.noRegister, message: "tijdig: \(phrases.unreadableWorkbook(path, words))\n")
    case .noConverter:
      let command = (Workbook.command + [path, path + ".csv"]).joined(separator: " ")
      return .ended(.unreadable, message: "tijdig: \(phrases.noConverter(path, command))\n")
    }
  }
}
