import Contracts
import Days

/// How what a digest asks for is recorded once it is done: the one place that knows the commands.
struct DigestRecording {
  let setting: Setting

  /// The instructions for reminders of the same thing; the example's words are those of all.
  func instructions(for reminders: [DueReminder]) -> [DigestContent.Instruction] {
    let reminders = reminders.filter { $0.id.unicodeScalars.count <= Self.longest }
    guard let example = reminders.first else { return [] }
    let stop = reminders.map { "tijdig acknowledge \($0.id.shellWord)" }
    return decisions(example, of: reminders) + [.init(words: setting.phrases.stopReminders, code: stop)]
  }

  /// An id that is longer is none that anyone would copy.
  private static let longest = 300

  /// The commands that record a decision; none for what its own day settles.
  private func decisions(_ example: DueReminder, of reminders: [DueReminder]) -> [DigestContent.Instruction] {
    let phrases = setting.phrases
    let deadline = example.deadline
    let closedBy = deadline.closedBy
    if deadline.state == .sent {
      let code = reminders.map { reminder in
        let sent = reminder.sentOn?.description ?? phrases.dayToFill
        return command(.notify, [reminder], "--on \(sent) --received \(setting.today)")
      }
      return [.init(words: phrases.recordReceipt, code: code)]
    }
    let notify = command(.notify, reminders, "--on \(setting.today)")
    var instructions: [DigestContent.Instruction] = []
    if closedBy.contains(.notify), deadline.silence == .extends {
      instructions.append(.init(words: phrases.recordStop, code: [notify]))
    } else if closedBy.contains(.notify), deadline.untoldUntil != nil {
      instructions.append(.init(words: phrases.recordNotice, code: [notify]))
    } else if closedBy.contains(.notify) || closedBy.contains(.extendTold) {
      instructions.append(.init(words: phrases.recordToldExtension, code: extensions(reminders) + [notify]))
    } else if closedBy.contains(.extend) {
      instructions.append(.init(words: phrases.recordExtension, code: extensions(reminders)))
    }
    if closedBy.contains(.lapse), deadline.silence != .extends {
      let lapse = command(.lapse, reminders, "--on \(setting.today)" + body(deadline))
      instructions.append(.init(words: phrases.recordLapse, code: [lapse]))
    }
    return instructions
  }

  /// One command for all that would be extended to the same day.
  private func extensions(_ reminders: [DueReminder]) -> [String] {
    var ends: [Day?] = []
    for reminder in reminders where !ends.contains(reminder.nextEnd) { ends.append(reminder.nextEnd) }
    return ends.map { end in
      let until = end?.description ?? setting.phrases.dayToFill
      let alike = reminders.filter { $0.nextEnd == end }
      return command(
        .extend, alike, "--on \(setting.today) --until \(until)" + (alike.first.map { body($0.deadline) } ?? ""))
    }
  }

  /// The body that decides, where that is known: ` --by pfho`.
  private func body(_ deadline: Deadline) -> String {
    deadline.meeting.map { " --by \($0.body.shellWord)" } ?? ""
  }

  private func command(_ kind: Decision.Kind, _ reminders: [DueReminder], _ options: String) -> String {
    let contracts = reminders.compactMap(\.deadline.contract).map(\.shellWord)
    return (["tijdig decide"] + contracts + [kind.rawValue, options]).joined(separator: " ")
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
