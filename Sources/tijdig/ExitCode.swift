import Contracts
import Delivery
import Glibc

/// How the program ends (FORMAT 6).
enum ExitStatus: Int32 {
  case done = 0
  /// `check` found something.
  case found = 1
  /// `status --monitor`: as monitoring plugins end, with `done` and `found` for what is well and for a warning.
  case critical = 2
  case unknown = 3
  case usage = 64
  case noRegister = 65
  case unreadable = 66
  /// Some mail was refused for good; the rest went.
  case refused = 69
  /// What was made failed its own check.
  case ownFault = 70
  case cannotCreate = 73
  case cannotWrite = 74
  case later = 75
  case noPermission = 77
  case setting = 78
  /// Ended by Ctrl-C, as shells tell it.
  case interrupted = 130
}

extension CommandFailure {
  /// The only map from failure to status.
  var status: ExitStatus {
    switch self {
    case .found: .found
    case .unknownCommand, .unknownIdentifier, .dayOutsideCalendar, .refused, .inSeveralRegisters, .severalRegisters:
      .usage
    case .exists: .cannotCreate
    case .writing(let failure, _): failure.status
    case .ownFault: .ownFault
    case .fault: .noRegister
    case .clock: .setting
    case .file(let failure, _): failure.status
    case .state(let failure, _): failure.status
    case .ledger(let failure, _): failure.status
    case .site(let failure, _): failure.status
    case .ended(let status, _): status
    }
  }
}

extension FileFailure {
  var status: ExitStatus {
    switch step {
    case .read: .unreadable
    case .create: .cannotCreate
    case .write: .cannotWrite
    }
  }
}

extension RegisterFile.Failure {
  var status: ExitStatus {
    switch self {
    case .notAFile: .usage
    case .changed, .busy: .later
    case .readOnly, .otherOwner: .noPermission
    case .folder: .cannotCreate
    case .file(let failure): failure.status
    }
  }
}

extension SiteFailure {
  var status: ExitStatus {
    switch self {
    case .foreign, .stranger, .notAFolder, .noParent: .cannotCreate
    case .file(let failure):
      failure.code == EACCES || failure.code == EPERM ? .noPermission : failure.status
    }
  }
}

extension StateFailure {
  var status: ExitStatus {
    switch self {
    case .noPlace: .setting
    case .cannotCreate(_, let code), .notWritable(_, let code):
      code == EACCES || code == EPERM ? .noPermission : .cannotCreate
    case .notADirectory: .cannotCreate
    case .otherOwner: .noPermission
    case .locked: .later
    }
  }
}

extension LedgerFailure {
  var status: ExitStatus {
    switch self {
    case .notALedger: .cannotCreate
    case .newer: .setting
    case .damaged, .cannotWrite: .cannotWrite
    case .busy, .alreadyTold, .alreadyQueued: .later
    case .state(let failure): failure.status
    }
  }
}

extension RoundFailure {
  var status: ExitStatus {
    switch self {
    case .state(let failure): failure.status
    case .ledger(let failure): failure.status
    case .file(let failure): failure.step == .read ? .cannotWrite : failure.status
    case .clock: .setting
    }
  }
}

extension RoundReport {
  /// The gravest of what happened: what needs a person before what passes by itself.
  var status: ExitStatus {
    if let failure = send.ledgerFailure { return failure.status }
    if send.wrongSetting != nil { return .setting }
    switch problem {
    case .broken where !hasRegister: return .noRegister
    case .unreadable where !hasRegister: return .unreadable
    default: break
    }
    switch stop {
    case .missing: return .setting
    case .clock, .tooMany: return .later
    case nil: break
    }
    switch problem {
    case .broken: return .noRegister
    case .unreadable: return .unreadable
    case nil: break
    }
    if malformed > 0 { return .ownFault }
    if send.failed > 0 { return .refused }
    return waiting > 0 ? .later : .done
  }
}

extension Result<RoundReport, RoundFailure> {
  /// How a run ends the program, and what the ledger and the monitor hear of it.
  var status: ExitStatus {
    switch self {
    case .success(let report): report.status
    case .failure(let failure): failure.status
    }
  }
}
