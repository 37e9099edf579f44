/// The lines of a calendar file, unfolded.
struct CalendarLines {
  struct Line {
    let number: Int
    let name: String
    let parameters: String
    let value: String
  }

  private(set) var lines: [Line] = []
  private(set) var faults: [CalendarFault] = []

  init(_ octets: [UInt8]) {
    var unfolded: [(number: Int, octets: [UInt8])] = []
    for (index, line) in physical(octets).enumerated() {
      let number = index + 1
      if line.count > ContentLine.columns { report(.lineTooLong(octets: line.count), number) }
      // Each piece by itself: a fold inside a character makes two pieces that are none.
      guard let text = String(validating: line, as: UTF8.self) else {
        report(.notUTF8, number)
        continue
      }
      if text.shown != text { report(.controlCharacter, number) }
      if line.isEmpty { report(.emptyLine, number) }
      if line.first == UInt8(ascii: " "), !unfolded.isEmpty {
        unfolded[unfolded.count - 1].octets += line.dropFirst()
      } else {
        unfolded.append((number, line))
      }
    }
    for line in unfolded { take(line.number, String(decoding: line.octets, as: UTF8.self)) }
  }

  private mutating func report(_ kind: CalendarFault.Kind, _ line: Int) {
    faults.append(CalendarFault(line: line, kind: kind))
  }

  private mutating func physical(_ octets: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for (index, octet) in octets.enumerated() {
      switch octet {
      case 0x0A:
        if lines[lines.count - 1].last == 0x0D {
          lines[lines.count - 1].removeLast()
        } else {
          report(.bareLineEnd, lines.count)
        }
        lines.append([])
      case 0x0D where index + 1 == octets.count || octets[index + 1] != 0x0A: report(.bareLineEnd, lines.count)
      default: lines[lines.count - 1].append(octet)
      }
    }
    if lines.removeLast() != [] { report(.bareLineEnd, lines.count + 1) }
    return lines
  }

  private mutating func take(_ number: Int, _ text: String) {
    guard let colon = text.unicodeScalars.firstIndex(of: ":") else { return report(.badLine(text), number) }
    let head = text.unicodeScalars[..<colon]
    let end = head.firstIndex(of: ";") ?? colon
    let value = text.unicodeScalars[text.unicodeScalars.index(after: colon)...]
    lines.append(
      Line(
        number: number, name: String(head[..<end]), parameters: String(head[end...].dropFirst()), value: String(value))
    )
  }
}
