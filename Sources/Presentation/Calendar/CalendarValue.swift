import Days

/// The kinds of value that a calendar file of ours holds, and what each must look like.
enum CalendarValue {
  case text
  case texts
  case moment
  case date
  case number
  case link
  case uuid
  case mailbox
  /// Days before.
  case daysBefore
  case one(of: [String])

  func admits(_ value: String) -> Bool {
    switch self {
    case .text: Self.isEscaped(value, commas: false)
    case .texts: !value.isEmpty && Self.isEscaped(value, commas: true)
    case .moment: Moment(calendarStamp: value) != nil
    case .date: Self.day(value) != nil
    case .number: Self.number(Array(value.utf8)) != nil && (value == "0" || value.utf8.first != UInt8(ascii: "0"))
    case .link: WebAddress(value) != nil
    case .uuid: NameUUID(value) != nil
    case .mailbox: value.utf8.starts(with: "mailto:".utf8) && value.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    case .daysBefore: Self.daysBefore(value) != nil
    case .one(let words): words.contains(value)
    }
  }

  /// The day that `20260831` writes.
  static func day(_ value: String) -> Day? {
    let octets = Array(value.utf8)
    guard octets.count == 8, let year = number(octets[..<4]), let month = number(octets[4..<6]),
      let day = number(octets[6...])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The days that `-P14D` writes.
  static func daysBefore(_ value: String) -> Int? {
    guard value.utf8.starts(with: "-P".utf8), value.utf8.last == UInt8(ascii: "D") else { return nil }
    return number(value.utf8.dropFirst(2).dropLast())
  }

  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Whether each sign that would end the value stands behind a backslash, and nothing else does.
  private static func isEscaped(_ value: String, commas: Bool) -> Bool {
    var afterBackslash = false
    for scalar in value.unicodeScalars {
      switch scalar {
      case _ where afterBackslash:
        guard "\\;,n".unicodeScalars.contains(scalar) else { return false }
        afterBackslash = false
      case "\\": afterBackslash = true
      case ";": return false
      case ",": if !commas { return false }
      default: break
      }
    }
    return !afterBackslash
  }
}
