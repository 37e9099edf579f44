/// Octets as the lines of a case file: how an output is recorded, compared, and how a file is written from a case.
///
/// A line that the case file would take for something of its own has `\` before it: `\$ tijdig`, `\...`, `\\`.
/// Two lines that begin with `\` and a space say what lines can't, and stand last.
enum CaseText {
  /// A line of a case that stands for any number of lines.
  static let anyLines = "..."
  /// The last line when the text ends without a line break.
  static let noLineBreak = #"\ No newline at end"#
  /// The last line when the octets are not UTF-8; such a text can be recorded, but not be written from a case.
  static let notUTF8 = #"\ Not UTF-8"#

  /// Whether the case file reads this line, where a text stands, as the beginning of another part.
  static func isMark(_ line: String) -> Bool {
    line.hasPrefix("$ ") || line.hasPrefix("== ") || line.hasPrefix(">= ") || line == ">2"
  }

  /// The lines of a text; a carriage return stays part of its line.
  static func split(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines that stand for these octets in a case.
  static func lines(of octets: [UInt8]) -> [String] {
    guard !octets.isEmpty else { return [] }
    let text = String(decoding: octets, as: UTF8.self)
    var lines = split(text).map { isMark($0) || $0 == anyLines || $0.hasPrefix(#"\"#) ? #"\"# + $0 : $0 }
    let last = lines.removeLast()
    if !last.isEmpty { lines += [last, noLineBreak] }
    // Empty lines at the end of a block are there for the eye; one that belongs to the text is escaped.
    if lines.last == "" { lines[lines.count - 1] = #"\"# }
    if !octets.elementsEqual(text.utf8) { lines.append(notUTF8) }
    return lines
  }

  /// The octets that these lines of a case stand for.
  static func octets(of lines: [String]) -> [UInt8] {
    let ends = lines.last == noLineBreak ? 1 : 0
    let text = lines.dropLast(ends).map { $0.hasPrefix(#"\"#) ? String($0.dropFirst()) : $0 }.joined(separator: "\n")
    return Array((lines.isEmpty || ends == 1 ? text : text + "\n").utf8)
  }

  /// The first place where two texts differ: how many lines of each agree before it; nil when they agree wholly.
  ///
  /// Both are lines as `lines(of:)` makes them; in the expected ones `...` stands for any number of lines.
  static func difference(expected: [String], actual: [String]) -> (expected: Int, actual: Int)? {
    // All the numbers of actual lines that the expected ones so far can stand for, in order.
    var reached = [0]
    for (index, line) in expected.enumerated() {
      if line == anyLines {
        reached = Array(reached[0]...actual.count)
        continue
      }
      // Compared by octets: for ==, "é" is the same letter however it is composed.
      let next = reached.filter { $0 < actual.count && actual[$0].utf8.elementsEqual(line.utf8) }.map { $0 + 1 }
      if next.isEmpty { return (index, reached[0]) }
      reached = next
    }
    return reached.last == actual.count ? nil : (expected.count, reached.last ?? 0)
  }
}
