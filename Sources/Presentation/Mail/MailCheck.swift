import Contracts

/// Whether a message's octets keep what NOTIFY 3 asks, read anew from the octets: before a message is stored, and for one
/// that was stored, before it is sent.
package enum MailCheck {
  /// The first fault; nil where there is none.
  package static func fault(in octets: [UInt8]) -> MailFault? {
    do throws(MailFault) {
      let lines = try lines(of: octets)
      guard let end = lines.firstIndex(of: "") else { throw MailFault(line: lines.count, kind: .badParts) }
      let fields = try fields(in: lines[..<end])
      try check(fields, count: end)
      try checkBody(lines, from: end + 1)
      try checkParts(lines, from: end + 1, outer: fields["Content-Type"] ?? "")
      return nil
    } catch {
      return error
    }
  }

  private static let longestLine = 998
  private static let longestFolded = 78
  private static let longestEncoded = 76
  private static let required = [
    "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "Content-Language",
    "MIME-Version", "Content-Type",
  ]
  private static let optional = ["Reply-To", "X-Contract-Id", "X-Contract-Kind"]

  /// The lines without their ends, all of them printable ASCII.
  private static func lines(of octets: [UInt8]) throws(MailFault) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      switch octet {
      case 0x0D where index + 1 < octets.count && octets[index + 1] == 0x0A:
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
        index += 1
      case 0x0D, 0x0A: throw MailFault(line: lines.count + 1, kind: .bareLineEnd)
      case 0x09, 0x20...0x7E: line.append(octet)
      default: throw MailFault(line: lines.count + 1, kind: .badOctet(octet))
      }
      index += 1
    }
    guard line.isEmpty, !lines.isEmpty else { throw MailFault(line: lines.count + 1, kind: .bareLineEnd) }
    return lines
  }

  /// The header's fields by name, unfolded.
  private static func fields(in lines: ArraySlice<String>) throws(MailFault) -> [String: String] {
    var fields: [String: String] = [:]
    var last: String?
    for (index, line) in lines.enumerated() {
      let number = index + 1
      let words = line.split(separator: " ")
      // A line can be folded only between words.
      let isFolded = line.first == " "
      guard line.utf8.count <= longestFolded || words.count <= (isFolded ? 1 : 2), line.utf8.count <= longestLine else {
        throw MailFault(line: number, kind: .lineTooLong(octets: line.utf8.count))
      }
      guard !line.utf8.contains(0x09), !words.isEmpty else { throw MailFault(line: number, kind: .badField) }
      if isFolded {
        guard let last else { throw MailFault(line: number, kind: .badField) }
        fields[last, default: ""] += line
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { throw MailFault(line: number, kind: .badField) }
      let name = String(line[..<colon])
      guard required.contains(name) || optional.contains(name) else {
        throw MailFault(line: number, kind: .strangeField(name))
      }
      guard fields[name] == nil else { throw MailFault(line: number, kind: .fieldTwice(name)) }
      fields[name] = String(line[line.index(after: colon)...])
      last = name
    }
    return fields
  }

  private static func check(_ fields: [String: String], count: Int) throws(MailFault) {
    for name in required where fields[name] == nil { throw MailFault(line: count, kind: .missingField(name)) }
    for name in ["From", "Reply-To", "To"] {
      guard let value = fields[name] else { continue }
      guard let last = value.split(separator: " ").last, isMailbox(String(last)),
        value.utf8.count(where: { $0 == UInt8(ascii: "@") }) == 1
      else { throw MailFault(line: count, kind: .badMailbox(field: name)) }
    }
    guard isMessageID(fields["Message-ID"] ?? "") else { throw MailFault(line: count, kind: .badMessageID) }
  }

  /// A message ID has the form of a mailbox in brackets.
  private static func isMessageID(_ value: String) -> Bool {
    let words = value.split(separator: " ")
    return words.count == 1 && words[0].first == "<" && isMailbox(String(words[0]))
  }

  private static func isMailbox(_ word: String) -> Bool {
    if word.first == "<", word.last == ">" { return EmailAddress(String(word.dropFirst().dropLast())) != nil }
    return EmailAddress(word) != nil
  }

  private static func checkBody(_ lines: [String], from start: Int) throws(MailFault) {
    for index in start..<lines.count where lines[index].utf8.count > longestEncoded {
      throw MailFault(line: index + 1, kind: .lineTooLong(octets: lines[index].utf8.count))
    }
  }

  /// Each boundary that a header declares begins two parts and ends once.
  private static func checkParts(_ lines: [String], from start: Int, outer: String) throws(MailFault) {
    let declared = [outer] + lines[start...].filter { $0.utf8.starts(with: " boundary=".utf8) }
    for text in declared {
      let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].hasSuffix(" boundary=") else { throw MailFault(line: start, kind: .badParts) }
      let delimiter = "--\(parts[1])"
      let places = lines.indices.filter { lines[$0] == delimiter }
      let ends = lines.indices.filter { lines[$0] == delimiter + "--" }
      guard places.count == 2, ends.count == 1, let last = places.last, let end = ends.first, last < end else {
        throw MailFault(line: start, kind: .badParts)
      }
    }
  }
}
