import Days
import JSONText
import Testing

@testable import Contracts

/// A key of the register is found by its octets, and nothing that is almost one.
@Suite struct KeyTableTests {
  /// The words of one kind, and what its table finds in octets.
  struct Words: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let words: [String]
    let find: @Sendable (_ octets: [UInt8], _ range: Range<Int>) -> String?
    let findQuoted: @Sendable (_ octets: [UInt8], _ place: Int) -> String?

    init<Key: RegisterKey>(_ kind: Key.Type) {
      testDescription = "\(kind)"
      words = Key.allCases.map(\.rawValue)
      find = { octets, range in Key.table.key(octets.span, at: range)?.rawValue }
      findQuoted = { octets, place in Reading(octets).key(place, in: Key.table).key?.rawValue }
    }
  }

  static let kinds = [
    Words(MilestoneKey.self), Words(RuleKey.self), Words(TitleKey.self), Words(DecisionKey.self),
    Words(RegisterSection.self), Words(NotifyKey.self), Words(SettingKey.self), Words(RecessKey.self),
    Words(DocumentKey.self), Words(PartyKey.self), Words(ContactKey.self), Words(PersonKey.self),
    Words(AbsenceKey.self), Words(WorkingDaysKey.self), Words(DueKey.self), Words(SourceKey.self),
    Words(ClaimKey.self), Words(FieldPath.self), Words(ContractKey.self), Words(ValueKey.self), Words(TalksKey.self),
    Words(DateKey.self), Words(BodyKey.self), Words(MeetingKey.self), Words(FirstPeriodKey.self),
    Words(ExtensionsKey.self), Words(NoticeKey.self), Words(ProcurementKey.self), Words(ContractKind.self),
    Words(Renewal.self), Words(NoticeGiver.self), Words(Counting.self), Words(Intention.self),
    Words(Decision.Kind.self), Words(Condition.self), Words(ClosedBy.self), Words(Language.self),
    Words(HolidayCalendar.self), Words(AlikeKey.self),
  ]

  /// Looks for `word` where it stands alone, at the end, and with more before and behind it.
  private func expect(_ kind: Words, _ word: [UInt8], _ wanted: String?) {
    for (before, behind) in [("", ""), ("\"", ""), ("", "\""), ("{\"", "\": \"12345678\"")] {
      let octets = Array(before.utf8) + word + Array(behind.utf8)
      let found = kind.find(octets, before.utf8.count..<(before.utf8.count + word.count))
      #expect(found == wanted, "\(String(decoding: octets, as: UTF8.self))")
    }
    // Between its quotes, with little and with much behind them; what holds a quote or an escape would be another word there.
    if word.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) { return }
    for behind in ["", ":1}", ":\"1234567890123456\"}"] {
      let octets = Array("{\"".utf8) + word + Array("\"\(behind)".utf8)
      #expect(kind.findQuoted(octets, 1) == wanted, "\(String(decoding: octets, as: UTF8.self))")
    }
  }

  @Test(arguments: kinds) func `every key is found`(_ kind: Words) {
    #expect(!kind.words.isEmpty)
    for word in kind.words { expect(kind, Array(word.utf8), word) }
  }

  @Test(arguments: kinds) func `a key is found however its octets are escaped`(_ kind: Words) {
    for word in kind.words {
      let escaped = word.utf8.map { "\\u00" + String($0, radix: 16) }.joined()
      #expect(kind.findQuoted(Array("{\"\(escaped)\": \"1234567890123456\"}".utf8), 1) == word, "\(escaped)")
    }
  }

  @Test(arguments: kinds) func `nothing that is almost a key is taken for one`(_ kind: Words) {
    let known = Set(kind.words.map { Array($0.utf8) })
    var near: Set<[UInt8]> = [[], [0], Array("id ".utf8), Array("12345678".utf8)]
    for word in known {
      for place in 0...word.count {
        for octet in [0, 0x20, 0x61, 0x7A, 0xE9] as [UInt8] { near.insert(word[..<place] + [octet] + word[place...]) }
        guard place < word.count else { continue }
        near.insert(Array(word[..<place] + word[(place + 1)...]))
        near.insert(Array(word[..<place]))
        for bit in 0..<8 as Range<UInt8> {
          var other = word
          other[place] ^= 1 << bit
          near.insert(other)
        }
      }
    }
    for word in near.subtracting(known) { expect(kind, word, nil) }
  }
}

/// Keys of one length that differ only behind their sixteenth octet.
private enum AlikeKey: String, RegisterKey {
  case first = "alike.through.sixteen.a"
  case second = "alike.through.sixteen.b"
  static let table = KeyTable<Self>()
}
