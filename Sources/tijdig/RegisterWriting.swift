import Contracts
import Delivery
import JSONText
import Presentation

/// Writing a change of the register to its file, or showing it: the way of every command that keeps the register.
struct RegisterWriting {
  let session: Session
  /// Whether the change is only shown.
  let isDryRun: Bool

  private var phrases: Phrases { Phrases(session.language) }

  /// Writes the changed register, and `words` about it to the output. With `--dry-run` the output is the change as a diff, and the
  /// words go beside it. `edited` nil: nothing changes.
  func write(_ edited: EditedRegister?, saying words: String) throws(CommandFailure) {
    let file = session.file
    guard let edited else {
      session.progress?.end()
      return try session.write(words + phrases.unchanged(file) + "\n")
    }
    do throws(EditedRegister.Fault) {
      try edited.refuseNewErrors(today: session.today, workers: session.workers)
    } catch {
      throw .ownFault(error, file: file, session.language)
    }
    if isDryRun {
      let diff = UnifiedDiff(of: session.register.bytes, edited.edit.json.changes)
      try session.write(diff.text(file: file, isForScreen: Terminal.showsAnswer))
      Output.tell(words + phrases.notWritten + "\n")
      return
    }
    do throws(RegisterFile.Failure) {
      try RegisterFile.replace(file, reading: session.register.bytes, with: edited.octets)
    } catch {
      throw .writing(error, session.language)
    }
    try session.write(words + phrases.written(file) + "\n")
  }
}

extension RegisterWriting {
  /// The same for changes that have not been made yet; nil: nothing changes.
  func carryOut(_ edit: RegisterEdit?, saying words: String) throws(CommandFailure) {
    let edited: EditedRegister?
    do throws(EditedRegister.Fault) {
      edited = try edit.map { (edit) throws(EditedRegister.Fault) in
        try EditedRegister(edit, workers: session.workers)
      }
    } catch {
      throw .ownFault(error, file: session.file, session.language)
    }
    try write(edited, saying: words)
  }
}

extension CommandFailure {
  static func sentence(_ failure: RegisterFile.Failure, _ phrases: Phrases) -> String {
    switch failure {
    case .notAFile(let path): return phrases.cannotWriteBack(path)
    case .changed(let path): return phrases.changedMeanwhile(path)
    case .busy(let path): return phrases.isBeingWritten(path)
    case .readOnly(let path, let code): return phrases.isReadOnly(path, FileFailure.reason(code, phrases))
    case .folder(let path, let code): return phrases.folderIsClosed(path, FileFailure.reason(code, phrases))
    case .otherOwner(let path): return phrases.wouldChangeOwner(path)
    case .file(let failure): return failure.sentence(phrases)
    }
  }

  static func sentence(_ fault: EditedRegister.Fault, file: String, _ phrases: Phrases) -> String {
    switch fault {
    case .otherThanMeant: phrases.failedOwnCheck(file, "otherThanMeant")
    case .unreadable: phrases.failedOwnCheck(file, "unreadable")
    case .newErrors(let codes): phrases.failedOwnCheck(file, codes.map(\.rawValue).joined(separator: ", "))
    }
  }
}
