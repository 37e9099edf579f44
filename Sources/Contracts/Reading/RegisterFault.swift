package import JSONText

/// Why no answer is possible: the register is not strict JSON, of another version, or not of the right shape (exit 65).
package enum RegisterFault: Error, Sendable {
  case json(JSONFault)
  /// A value of the wrong type where the whole register hangs on it.
  case shape(Fact, at: Int)
  /// Another version than 1, or none: nil.
  case version(String?, at: Int)

  /// The offset at which it shows.
  package var offset: Int {
    switch self {
    case .json(let fault): fault.offset
    case .shape(_, let offset), .version(_, let offset): offset
    }
  }
}
