import Glibc

/// The two streams of the program: answers go to the one, words about them to the other.
package enum Output {
  /// Writes an answer to standard output.
  ///
  /// A reader that has gone, such as `head`, wanted no more of it: that is no failure.
  package static func write(_ answer: String) throws(FileFailure) {
    do throws(FileFailure) {
      try Descriptor.write(answer, to: STDOUT_FILENO, path: nil)
    } catch {
      if error.code != EPIPE { throw error }
    }
  }

  /// Writes a part of an answer; false where nobody reads on.
  package static func write(part octets: [UInt8]) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      try Descriptor.write(octets, to: STDOUT_FILENO, path: nil)
      return true
    } catch {
      if error.code != EPIPE { throw error }
      return false
    }
  }

  /// Writes words to standard error; where nobody can read them there is nobody to tell.
  package static func tell(_ words: String) {
    do throws(FileFailure) {
      try Descriptor.write(words, to: STDERR_FILENO, path: nil)
    } catch {}
  }

  /// From here on a reader that has gone is an error of `write` and not the end of the program.
  package static func keepOnWhenReadersLeave() {
    signal(SIGPIPE, SIG_IGN)
  }
}
