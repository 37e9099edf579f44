import GRDB

/// A digest that stands in each row that matters: SQLite notices broken pages, and a flipped bit inside a text only so.
///
/// It finds accidents, not intent (NOTIFY F24).
enum LedgerSeal {
  /// Tables with a seal, and what it covers, all that stands in the row but for the octets, which have their own digest.
  static let columns = [
    "letter": [
      "id", "message_id", "sender", "recipient", "transport", "subject", "digest", "for_operator", "created", "state",
      "attempts", "first_attempt", "next_attempt", "settled", "stage", "code", "words", "reported",
    ],
    "told": ["id", "deadline", "step", "recipient", "contract", "rule", "due", "day", "letter", "settled"],
    "acknowledgement": ["id", "deadline", "until", "day"],
  ]

  /// The tables in which rows came to name a term.
  private static let tablesWithTerm: Set = ["told", "acknowledgement"]

  /// The expression that computes the seal of a row of this table.
  ///
  /// It covers the term where there is one: a row that was written before there were terms keeps the seal that it got then.
  /// `knowsTerms`: false for a table of that time.
  static func expression(_ table: String, knowsTerms: Bool = true) -> String {
    let list = (columns[table] ?? []).joined(separator: ", ")
    guard knowsTerms, tablesWithTerm.contains(table) else { return "tijdig_seal(\(list))" }
    return "iif(term IS NULL, tijdig_seal(\(list)), tijdig_seal(\(list), term))"
  }

  /// Seals the rows of a table for which `condition` holds, after a change.
  static func renew(
    _ table: String, where condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE \(table) SET seal = \(expression(table)) WHERE \(condition)", arguments: arguments)
  }

  /// The digest as a function in SQL, of any number of values.
  static let function = DatabaseFunction("tijdig_seal", pure: true) { values in
    var digest = Digest()
    for value in values {
      switch value.storage {
      case .null: digest.add([0])
      case .int64(let number): withUnsafeBytes(of: number.littleEndian) { digest.add([1] + Array($0)) }
      case .double(let number): withUnsafeBytes(of: number.bitPattern.littleEndian) { digest.add([2] + Array($0)) }
      case .string(let text): digest.add([3] + Array(text.utf8) + [0])
      case .blob(let octets): digest.add([4] + Array(octets))
      }
    }
    return digest.value
  }

  /// The digest of a letter's octets.
  static func digest(_ octets: [UInt8]) -> Int64 {
    var digest = Digest()
    digest.add(octets)
    return digest.value
  }

  /// Fowler, Noll and Vo's hash of 64 bits.
  private struct Digest {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    var value: Int64 { Int64(bitPattern: state) }

    mutating func add(_ octets: [UInt8]) {
      for octet in octets { state = (state ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 }
    }
  }
}
