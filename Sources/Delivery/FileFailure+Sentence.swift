import Glibc
package import Presentation

extension FileFailure {
  /// What is said about it to a person, with the path and the reason.
  package func sentence(_ phrases: Phrases) -> String {
    let reason =
      switch code {
      case ENOENT: phrases.noSuchFile
      case EISDIR: phrases.isFolder
      case EACCES, EPERM: phrases.noPermission
      case ENOSPC, EDQUOT: phrases.diskFull
      case EFBIG: phrases.tooLarge
      case EBUSY where step == .read: phrases.neverRests
      case ETIMEDOUT: phrases.staysSilent
      case let code: String(cString: strerror(code))
      }
    if step == .read { return phrases.unreadable(path ?? "", reason) }
    return phrases.unwritable(path ?? phrases.standardOutput, reason)
  }
}
