package import Contracts
import JSONText

/// What is said of a register that gives no answer at all: its place, the line with the place marked, and what to do.
package struct FaultText: Sendable {
  package let text: String

  package init(_ fault: RegisterFault, in octets: [UInt8], file: String, language: Language, width: Int) {
    let words = language.words
    let place = Place(offset: fault.offset, in: octets)
    let problem = words.problem(fault) { Place(offset: $0, in: octets).line }
    let excerpt = Excerpt(of: octets, at: fault.offset, width: width - 2)
    // `error` in every language: editors and scripts read this line (FORMAT 6).
    var text = "\(file.shown):\(place.line):\(place.column): error: \(problem.shown)\n"
    if !excerpt.line.isEmpty { text += "  \(excerpt.line)\n  \(excerpt.mark)\n" }
    self.text = text + words.remedy(fault).shown + "\n"
  }
}
