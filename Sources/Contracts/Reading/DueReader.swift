import Days
import JSONText

/// Reads the `due` of a rule.
enum DueReader {
  /// The forms that a `due` can have, by the key that names each, and the keys that stand beside it.
  private static let forms: [(key: DueKey, beside: Set<DueKey>)] = [
    (.on, []), (.every, [.from]), (.meeting, [.before]), (.papers, [.before]), (.after, [.by]), (.before, [.by]),
  ]

  static func read(_ place: Int, _ reading: inout Reading) -> Due? {
    var values: [DueKey: Int] = [:]
    reading.members(of: place, as: DueKey.self) { _, key, value in values[key] = value }
    guard reading.kind(place) == .object else { return nil }
    let form = forms.first { values[$0.key] != nil } ?? (.before, [.by])
    // Two forms in one, or a length where none belongs: which was meant?
    let strays = values.filter { $0.key != form.key && !form.beside.contains($0.key) }
    for (key, value) in strays.sorted(by: { $0.value < $1.value }) {
      reading.report(.unknownKey(key.rawValue, suggestion: nil), at: reading.member(key.rawValue, of: place) ?? value)
    }
    let due = read(form.key, values, place, &reading)
    return strays.isEmpty ? due : nil
  }

  private static func read(_ form: DueKey, _ values: [DueKey: Int], _ object: Int, _ reading: inout Reading) -> Due? {
    func anchors(_ key: DueKey) -> [Anchor]? {
      required(key, values, object, &reading).flatMap { Self.anchors($0, &reading) }
    }
    switch form {
    case .on: return anchors(.on).map(Due.on)
    case .every:
      let length = required(.every, values, object, &reading).flatMap { interval($0, &reading) }
      guard let from = anchors(.from), let length else { return nil }
      return .every(length, from: from)
    case .meeting, .papers:
      let body = required(form, values, object, &reading).flatMap { reading.text($0) }
      guard let before = anchors(.before), let body else { return nil }
      let meets = body == "route" ? Due.Meets.route : .body(body)
      return form == .meeting ? .meeting(meets, before: before) : .papers(meets, before: before)
    case .after, .before, .by, .from:
      let by = required(.by, values, object, &reading).flatMap { length($0, &reading) }
      guard let anchors = anchors(form), let by else { return nil }
      return form == .after ? .after(anchors, by: by) : .before(anchors, by: by)
    }
  }

  private static func required(
    _ key: DueKey, _ values: [DueKey: Int], _ object: Int, _ reading: inout Reading
  ) -> Int? {
    if values[key] == nil { reading.report(.missingKey(key.rawValue), at: object) }
    return values[key]
  }

  /// One anchor, or a list of which the first that has a day counts.
  private static func anchors(_ place: Int, _ reading: inout Reading) -> [Anchor]? {
    let elements = reading.kind(place) == .list ? reading.list(place) : [place]
    if elements.isEmpty { reading.report(.wrongType(expected: .text, found: .list), at: place) }
    let anchors = elements.compactMap { anchor($0, &reading) }
    return anchors.count == elements.count && !anchors.isEmpty ? anchors : nil
  }

  private static func anchor(_ place: Int, _ reading: inout Reading) -> Anchor? {
    guard let text = reading.text(place) else { return nil }
    if let anchor = Anchor(text) { return anchor }
    let suggestion = Suggestion.nearest(to: text, in: Anchor.fixed.map(\.name))
    reading.report(.unknownReference(.anchor, text, suggestion: suggestion), at: place)
    return nil
  }

  private static func length(_ place: Int, _ reading: inout Reading) -> Due.Length? {
    if let field = field(place, &reading) { return field.map(Due.Length.field) }
    return reading.timeSpan(place).map(Due.Length.fixed)
  }

  /// A length at which something can return: in calendar parts, and at least a day.
  private static func interval(_ place: Int, _ reading: inout Reading) -> Due.Length? {
    if let field = field(place, &reading) { return field.map(Due.Length.field) }
    return reading.interval(place).map { .fixed(.period($0)) }
  }

  /// The field that a text names, `.some(nil)` with a finding where it names none; nil for a duration.
  private static func field(_ place: Int, _ reading: inout Reading) -> Due.LengthField?? {
    guard reading.kind(place) == .string, let string = reading.string(place) else { return nil }
    let text = reading.bytes.span.text(of: string)
    if let field = Due.LengthField(rawValue: text) { return field }
    if text.utf8.starts(with: "P".utf8) { return nil }
    let names = Due.LengthField.allCases.map(\.rawValue)
    reading.report(.badDuration(text, suggestion: Suggestion.nearest(to: text, in: names)), at: place)
    return .some(nil)
  }
}

enum DueKey: String, RegisterKey {
  case before, after, on, every, from, meeting, papers, by
  static let table = KeyTable<Self>()
}
