/// What a stranger said, made fit for a log: no control characters, no endless text, no secret of ours.
enum ServerWords {
  /// Longer answers than this tell nothing more.
  static let longest = 500

  /// The words on one line; what controls a terminal or turns the direction of writing becomes a blank.
  static func plain(_ words: String) -> String {
    var plain = ""
    for scalar in words.unicodeScalars {
      guard plain.unicodeScalars.count < longest else { break }
      let isShown: Bool
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: isShown = false
      default: isShown = true
      }
      if isShown {
        plain.unicodeScalars.append(scalar)
      } else if !plain.hasSuffix(" ") {
        plain += " "
      }
    }
    while plain.hasSuffix(" ") { plain.removeLast() }
    return plain
  }

  /// The words with each of these secrets blotted out: some servers say a refused password back.
  static func plain(_ words: String, without secrets: [String]) -> String {
    var rest = Array(words.utf8)
    for secret in secrets.map({ Array($0.utf8) }).sorted(by: { $0.count > $1.count }) where !secret.isEmpty {
      var clean: [UInt8] = []
      var index = 0
      while index < rest.count {
        if rest[index...].starts(with: secret) {
          clean += Array("***".utf8)
          index += secret.count
        } else {
          clean.append(rest[index])
          index += 1
        }
      }
      rest = clean
    }
    return plain(String(decoding: rest, as: UTF8.self))
  }
}
