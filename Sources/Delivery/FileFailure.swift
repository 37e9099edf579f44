/// Why a file could not be read or written, as facts; the program makes the sentence.
package struct FileFailure: Error, Sendable {
  /// What was being done.
  package enum Step: Sendable {
    case read, create, write
  }

  /// Nil for standard output.
  package let path: String?
  package let step: Step
  /// The system's number of the fault, such as `ENOENT`.
  package let code: Int32

  package init(_ step: Step, path: String?, code: Int32) {
    self.step = step
    self.path = path
    self.code = code
  }
}
