import Contracts
import Delivery
import Glibc

/// How the program ends (FORMAT 6).
enum ExitStatus: Int32 {
  case done = 0
  /// `check` found something.
  case found = 1
  case usage = 64
  case noRegister = 65
  case unreadable = 66
  case cannotCreate = 73
  case cannotWrite = 74
  case setting = 78
}

extension CommandFailure {
  /// The only map from failure to status.
  var status: ExitStatus {
    switch self {
    case .found: .found
    case .unknownCommand, .unknownIdentifier, .dayOutsideCalendar: .usage
    case .fault: .noRegister
    case .clock: .setting
    case .file(let failure, _):
      switch failure.step {
      case .read: .unreadable
      case .create: .cannotCreate
      case .write: .cannotWrite
      }
    }
  }
}
