import Glibc
package import Presentation

extension FileFailure {
  /// What is said about it to a person, with the path and the reason.
  package func sentence(_ phrases: Phrases) -> String {
    let reason = step == .read && code == EBUSY ? phrases.neverRests : Self.reason(code, phrases)
    if step == .read { return phrases.unreadable(path ?? "", reason) }
    return phrases.unwritable(path ?? phrases.standardOutput, reason)
  }

  /// What the system's number of a fault means.
  package static func reason(_ code: Int32, _ phrases: Phrases) -> String {
    switch code {
    case ENOENT: phrases.noSuchFile
    case EISDIR: phrases.isFolder
    case EACCES, EPERM: phrases.noPermission
    case ENOSPC, EDQUOT: phrases.diskFull
    case EFBIG: phrases.tooLarge
    case ETIMEDOUT: phrases.staysSilent
    case ENODATA: phrases.nobodyWrites
    case let code: String(cString: strerror(code))
    }
  }
}
