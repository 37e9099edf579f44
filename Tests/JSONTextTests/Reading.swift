import JSONText
import Synchronization
import Testing

/// What came of reading a text: the fault, or the tape, and the elements that were handed over one by one.
struct Reading {
  private(set) var fault: JSONFault?
  private(set) var tape: JSONTape?
  private(set) var elements: [JSONTape] = []

  init(_ bytes: [UInt8], streaming streamed: String? = nil) {
    let seen = Mutex<[JSONTape]>([])
    do throws(JSONFault) {
      if let streamed {
        tape = try JSONReader.read(bytes, streaming: streamed, with: OneWorker(), empty: ()) { _, place, _ in
          seen.withLock { $0.append(JSONTape(over: bytes, elementAt: place)) }
        }.tape
      } else {
        tape = try JSONReader.read(bytes)
      }
    } catch {
      fault = error
    }
    elements = seen.withLock { $0 }
  }

  init(_ text: String, streaming streamed: String? = nil) {
    self.init(Array(text.utf8), streaming: streamed)
  }
}

extension JSONTape {
  /// The tape of an element of a streamed list, which begins at `place`; without nodes where that is refused.
  init(over bytes: [UInt8], elementAt place: Int) {
    self.init(over: bytes)
    _ = try? read(at: place, depth: 2)
  }
}

/// A text that must be refused with the fault `kind` at its marker ①.
struct Refused: CustomTestStringConvertible, Sendable {
  let kind: JSONFault.Kind
  let text: String

  init(_ kind: JSONFault.Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  var testDescription: String { "\(kind): \(text.debugDescription)" }

  /// The fault that is wanted when the text stands in `surroundings`.
  func fault(in surroundings: Surroundings = .alone) -> JSONFault {
    JSONFault(kind, at: surroundings.around(text)["①"])
  }
}

/// Where a value may stand; what is strict must not depend on it.
enum Surroundings: CaseIterable {
  case alone, inList, inObject, inStreamedList, inStreamedObject

  /// The marked text of `value` in these surroundings.
  func around(_ value: String) -> MarkedText {
    switch self {
    case .alone: MarkedText(value)
    case .inList: MarkedText("[1, \(value)]")
    case .inObject: MarkedText("{\"k\": \(value)}")
    case .inStreamedList: MarkedText("{\"é\": 0, \"z\": [], \"contracts\": [{}, \(value)]}")
    case .inStreamedObject: MarkedText("{\"contracts\": [{\"id\": \(value)}]}")
    }
  }
}
