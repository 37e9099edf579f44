import Days
import JSONText

/// Reads where facts come from.
enum SourceReader {
  static func read(_ place: Int, _ reading: inout Reading) -> Source? {
    var document: String?
    var at: Passage?
    var fields: TermFieldSet?
    var derived: TermFieldSet = []
    var claims: [Source.Claim] = []
    reading.members(of: place, as: SourceKey.self) { reading, key, value in
      switch key {
      case .document: document = reading.reference(value, to: .document)
      case .at: at = reading.passage(value)
      case .fields: fields = readFields(value, &reading)
      case .derived: derived = readFields(value, &reading)
      case .says: claims = readClaims(value, &reading)
      }
    }
    guard let document else {
      reading.require("document", in: place)
      return nil
    }
    return Source(
      document: document, at: at, fields: (fields ?? (derived.isEmpty ? .all : derived)).union(derived),
      derived: derived,
      claims: claims)
  }

  private static func readFields(_ place: Int, _ reading: inout Reading) -> TermFieldSet {
    var set: TermFieldSet = []
    reading.elements(of: place) { reading, element in
      guard reading.expect(.string, .text, at: element) else { return }
      let (path, end) = reading.key(element, in: FieldPath.table)
      reading.last = (element, end)
      if let path {
        set.formUnion(path.covered)
      } else {
        let text = reading.name(at: element)
        let suggestion = Suggestion.nearest(to: text, in: FieldPath.table.names)
        reading.report(.unknownReference(.field, text, suggestion: suggestion), at: element)
      }
    }
    return set
  }

  private static func readClaims(_ place: Int, _ reading: inout Reading) -> [Source.Claim] {
    var claims: [Source.Claim] = []
    reading.members(of: place, as: ClaimKey.self) { reading, key, value in
      guard let date = reading.date(value) else { return }
      claims.append(Source.Claim(field: key.field, date: date, place: value))
    }
    return claims
  }
}

enum SourceKey: String, RegisterKey {
  case document, at, fields, derived, says
  static let table = KeyTable<Self>()
}

/// The days of which a document may say another than the register.
enum ClaimKey: String, RegisterKey {
  case start
  case firstPeriodEnd = "firstPeriod.end"
  case maximumEnd = "extensions.maximumEnd"
  static let table = KeyTable<Self>()

  var field: TermField {
    switch self {
    case .start: .start
    case .firstPeriodEnd: .firstPeriodEnd
    case .maximumEnd: .maximumEnd
    }
  }
}

/// The paths that a source may name; a path covers all that is below it.
enum FieldPath: String, RegisterKey {
  case start, firstPeriod, extensions, renewal, notice, procurement, talks, route, intention, decisions, dates
  case firstPeriodDuration = "firstPeriod.duration"
  case firstPeriodEnd = "firstPeriod.end"
  case options = "extensions.options"
  case maximumEnd = "extensions.maximumEnd"
  case noticePeriod = "notice.period"
  case noticeBy = "notice.by"
  case counting = "notice.counting"
  case procurementStarts = "procurement.starts"
  case procurementLeadTime = "procurement.leadTime"
  case talksEvery = "talks.every"
  case talksPoints = "talks.points"
  case id, title, kind, provider, parties, subcontractors, category, reference, owner, value, like, notes, verifiedOn
  case valueYearly = "value.yearly"
  /// Of a milestone.
  case on
  static let table = KeyTable<Self>()

  var covered: TermFieldSet {
    switch self {
    case .start: .init(.start)
    case .firstPeriod: .firstPeriod
    case .extensions: .extensions
    case .renewal: .init(.renewal)
    case .notice: .notice
    case .procurement: .procurement
    case .talks, .talksEvery: .init(.talksEvery)
    case .route: .init(.route)
    case .intention: .init(.intention)
    case .decisions: .init(.decisions)
    case .dates, .on: .init(.dates)
    case .like: .init(.like)
    case .firstPeriodDuration: .init(.firstPeriodDuration)
    case .firstPeriodEnd: .init(.firstPeriodEnd)
    case .options: .init(.options)
    case .maximumEnd: .init(.maximumEnd)
    case .noticePeriod: .init(.noticePeriod)
    case .noticeBy: .init(.noticeBy)
    case .counting: .init(.counting)
    case .procurementStarts: .init(.procurementStarts)
    case .procurementLeadTime: .init(.procurementLeadTime)
    case .talksPoints, .id, .title, .kind, .provider, .parties, .subcontractors, .category, .reference, .owner, .value,
      .notes, .verifiedOn, .valueYearly:
      []
    }
  }
}
