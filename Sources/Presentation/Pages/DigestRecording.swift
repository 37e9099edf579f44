import Contracts
import Days

/// How what a digest asks for is recorded once it is done: the one place that knows the commands and the lines of the register.
struct DigestRecording {
  let setting: Setting

  /// The instructions for reminders of the same thing; the example's words are those of all.
  func instructions(for reminders: [DueReminder]) -> [DigestContent.Instruction] {
    guard let example = reminders.first else { return [] }
    var instructions = decisions(example)
    let commands = reminders.map(\.id).filter { $0.unicodeScalars.count <= Self.longest }
      .map { "tijdig acknowledge \($0.shellWord)" }
    if !commands.isEmpty { instructions.append(.init(words: setting.phrases.stopReminders, code: commands)) }
    return instructions
  }

  /// An id that is longer is none that anyone would copy.
  private static let longest = 300

  /// The lines for `decisions` in the register; none for what its own day settles.
  private func decisions(_ reminder: DueReminder) -> [DigestContent.Instruction] {
    let phrases = setting.phrases
    let deadline = reminder.deadline
    let closedBy = deadline.closedBy
    if deadline.state == .sent {
      let sent = reminder.sentOn?.description ?? phrases.dayToFill
      let line = "{ \"on\": \"\(sent)\", \"kind\": \"notify\", \"received\": \"\(setting.today)\" }"
      return [.init(words: phrases.recordReceipt, code: [line])]
    }
    var instructions: [DigestContent.Instruction] = []
    if closedBy.contains(.notify), deadline.silence == .extends {
      instructions.append(.init(words: phrases.recordStop, code: [line(.notify)]))
    } else if closedBy.contains(.notify), deadline.untoldUntil != nil {
      instructions.append(.init(words: phrases.recordNotice, code: [line(.notify)]))
    } else if closedBy.contains(.notify) || closedBy.contains(.extendTold) {
      instructions.append(.init(words: phrases.recordToldExtension, code: [extend(reminder), line(.notify)]))
    } else if closedBy.contains(.extend) {
      instructions.append(.init(words: phrases.recordExtension, code: [extend(reminder)]))
    }
    if closedBy.contains(.lapse), deadline.silence != .extends {
      instructions.append(.init(words: phrases.recordLapse, code: [line(.lapse)]))
    }
    return instructions
  }

  private func line(_ kind: Decision.Kind) -> String {
    "{ \"on\": \"\(setting.today)\", \"kind\": \"\(kind.rawValue)\" }"
  }

  private func extend(_ reminder: DueReminder) -> String {
    let until = reminder.nextEnd?.description ?? setting.phrases.dayToFill
    return "{ \"on\": \"\(setting.today)\", \"kind\": \"extend\", \"until\": \"\(until)\" }"
  }
}

extension String {
  /// The text as one word of a shell, in quotes where it could be read as more than that.
  fileprivate var shellWord: String {
    let isPlain = utf8.allSatisfy { octet in
      switch octet {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_./".utf8.contains(octet)
      }
    }
    if isPlain, !isEmpty, first != "-" { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
