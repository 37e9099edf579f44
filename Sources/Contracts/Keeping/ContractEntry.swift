package import Days
package import JSONText

/// A contract as someone wants it added; what is nil is not stated.
package struct ContractEntry: Sendable {
  package var id: String
  package var title: String
  package var kind: ContractKind?
  package var provider: String?
  package var category: String?
  package var reference: String?
  package var owner: String?
  /// What it is worth in a year, in digits.
  package var yearly: String?
  package var like: String?
  package var start: ReducedDate?
  package var firstPeriod: Period?
  package var end: ReducedDate?
  package var options: [Period] = []
  /// That there is expressly no option.
  package var hasNoOptions = false
  package var maximumEnd: ReducedDate?
  package var renewal: Renewal?
  package var notice: TimeSpan?
  package var noticeBy: NoticeGiver?
  package var counting: Counting?
  package var procurementStarts: ReducedDate?
  package var procurementLead: Period?
  package var talks: Period?
  package var route: String?
  package var intention: Intention?
  package var verifiedOn: Day?
  package var notes: String?

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// As it stands in the register's list.
  package var value: JSONValue {
    .object([
      "id": .text(id), "title": .text(title), "kind": text(kind), "provider": text(provider),
      "category": text(category), "reference": text(reference), "owner": text(owner),
      "value": yearly.map { .object(["yearly": .number($0)]) }, "like": text(like), "start": text(start),
      "firstPeriod": .whole(["duration": text(firstPeriod), "end": text(end)]), "extensions": extensions,
      "renewal": text(renewal),
      "notice": .whole(["period": notice.map(Self.value), "by": text(noticeBy), "counting": text(counting)]),
      "procurement": .whole(["starts": text(procurementStarts), "leadTime": text(procurementLead)]),
      "talks": .whole(["every": text(talks)]), "route": text(route), "intention": text(intention),
      "verifiedOn": text(verifiedOn), "notes": text(notes),
    ])
  }

  private var extensions: JSONValue? {
    if hasNoOptions { return .text("none") }
    let lengths = options.isEmpty ? nil : JSONValue.list(texts: options.map(\.description))
    return .whole(["options": lengths, "maximumEnd": text(maximumEnd)])
  }

  private static func value(_ span: TimeSpan) -> JSONValue {
    switch span {
    case .period(let period): .text(period.description)
    case .workingDays(let count): .object(["workingDays": .number(count)])
    }
  }

  private func text(_ value: String?) -> JSONValue? { value.map { .text($0) } }
  private func text(_ value: (some CustomStringConvertible)?) -> JSONValue? { value.map { .text($0.description) } }
  private func text(_ value: (some RawRepresentable<String>)?) -> JSONValue? { value.map { .text($0.rawValue) } }
}

extension JSONValue {
  /// An object of the members that have a value; nil where none has.
  fileprivate static func whole(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue? {
    members.contains { $0.value != nil } ? .object(members) : nil
  }
}
