import Synchronization

/// Follows a dialogue with a mail server in curl's account of it: which step it has come to, and the server's last reply.
///
/// It keeps the last reply only, and of a line and a reply no more than is worth telling (F13).
final class SMTPTrace: Sendable {
  /// The steps of a delivery, in their order.
  enum Stage: String, Sendable {
    case connect, banner, ehlo, starttls, auth, mail, rcpt, data, dot
  }

  /// How far a dialogue had come when it ended.
  struct End: Sendable {
    var stage = Stage.connect
    /// The code of the reply at that stage; nil where none came.
    var code: Int?
    var words = ""
    /// The server has taken the message: 250 after the final dot.
    var isAccepted = false
    /// What we said to prove who we are; it must appear in no log.
    var secrets: [String] = []
    /// curl waits no longer of itself.
    var hasGivenUp = false
  }

  private static let longestLine = 4096
  private static let longestReply = 8192

  private struct State {
    var end = End()
    var line: [UInt8] = []
    var isReplyOver = true
    /// After our farewell: what the server says then concerns no message.
    var isOver = false
  }

  private let state = Mutex(State())
  private let patience: SMTP.Patience

  init(patience: SMTP.Patience) {
    self.patience = patience
  }

  var end: End { state.withLock { $0.end } }

  /// Reads on; the answer is how long the step that has begun may take.
  func read(_ octets: [UInt8]) -> Duration? {
    state.withLock { state in
      var allowance: Duration?
      for octet in octets {
        if octet == UInt8(ascii: "\n") {
          allowance = step(&state, String(decoding: state.line, as: UTF8.self)) ?? allowance
          state.line = []
        } else if state.line.count < Self.longestLine {
          state.line.append(octet)
        }
      }
      return allowance
    }
  }

  private func step(_ state: inout State, _ line: String) -> Duration? {
    if line.hasPrefix("> ") { return said(&state, line.dropFirst(2)) }
    if line.hasPrefix("< ") { return heard(&state, line.dropFirst(2)) }
    if line.hasPrefix("* Connected to "), state.end.stage == .connect { return begin(.banner, &state) }
    // curl has given up of itself, and would wait minutes more for an answer to its farewell.
    if line == "* server response timeout" {
      state.end.hasGivenUp = true
      return .zero
    }
    return nil
  }

  private func begin(_ stage: Stage, _ state: inout State) -> Duration {
    state.end.stage = stage
    (state.end.code, state.end.words, state.isReplyOver) = (nil, "", true)
    return stage == .dot ? patience.dot : patience.step
  }

  private func said(_ state: inout State, _ line: Substring) -> Duration? {
    let words = line.split(whereSeparator: { $0 == " " || $0.isNewline })
    switch words.first?.uppercased() {
    case "EHLO", "HELO": return begin(.ehlo, &state)
    case "STARTTLS": return begin(.starttls, &state)
    case "AUTH":
      state.end.secrets += words.dropFirst(2).map(String.init)
      return begin(.auth, &state)
    case "MAIL": return begin(.mail, &state)
    case "RCPT": return begin(.rcpt, &state)
    case "DATA": return begin(.data, &state)
    case "QUIT":
      // A farewell changes nothing of what came before; one that goes unanswered is not waited for long.
      state.isOver = true
      return min(patience.step, .seconds(2))
    default:
      if state.end.stage == .auth { state.end.secrets += words.map(String.init) }
      return nil
    }
  }

  private func heard(_ state: inout State, _ line: Substring) -> Duration? {
    if state.end.isAccepted || state.isOver { return nil }
    let digits = line.utf8.prefix(3)
    let rest = line.utf8.dropFirst(3)
    guard let code = Int(String(decoding: digits, as: UTF8.self)), digits.count == 3,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      [nil, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\r")].contains(rest.first)
    else {
      add(line, to: &state)
      return nil
    }
    add(String(decoding: rest.dropFirst(), as: UTF8.self)[...], to: &state)
    let isLast = rest.first != UInt8(ascii: "-")
    state.isReplyOver = isLast
    guard isLast else { return nil }
    state.end.code = code
    if state.end.stage == .data, code == 354 { return begin(.dot, &state) }
    if state.end.stage == .dot, code == 250 {
      state.end.isAccepted = true
      return min(patience.step, .seconds(2))
    }
    return nil
  }

  /// Adds a line to the reply, or begins a new one.
  private func add(_ line: Substring, to state: inout State) {
    if state.isReplyOver { state.end.words = "" }
    state.isReplyOver = false
    guard state.end.words.utf8.count + line.utf8.count < Self.longestReply else { return }
    state.end.words += state.end.words.isEmpty ? String(line) : " " + line
  }
}
