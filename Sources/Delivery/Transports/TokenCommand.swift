/// A program of the user's that prints a token for XOAUTH2 on one line.
struct TokenCommand: Sendable {
  private let command: [String]
  private let allowance: Duration

  init(_ command: [String], allowance: Duration) {
    self.command = command
    self.allowance = allowance
  }

  /// The token. A program that isn't there is a wrong setting, one that fails may do better later.
  func token() async throws -> String {
    let end: ChildProcess.End
    do throws(ChildProcess.Failure) {
      end = try await ChildProcess(command: command, allowance: allowance).run(.secret([]))
    } catch {
      if case .surroundings = error { throw DeliveryTrouble(stage: "tokenCommand", code: nil, words: error.words) }
      throw WrongSetting("tokenCommand", error.words)
    }
    guard end.status == 0 else {
      // What it printed may be half a token; what it complained of is what its user needs.
      let complaint = ServerWords.plain(String(decoding: end.errors, as: UTF8.self))
      let words = end.cutShort?.words(after: allowance) ?? complaint
      throw DeliveryTrouble(stage: "tokenCommand", code: end.status.map(Int.init), words: words)
    }
    let line = String(decoding: end.output, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard line.count == 1, let token = line.first, token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw WrongSetting("tokenCommand", "printed no token")
    }
    return String(token)
  }
}
