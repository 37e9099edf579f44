import Days
import JSONText

/// Reads the milestones that belong to no contract.
enum MilestoneReader {
  static func milestones(_ place: Int, _ reading: inout Reading) -> [Milestone] {
    var known: [String: Int] = [:]
    return reading.list(place) { reading, element in
      var id: String?
      var title: String?
      var on: [ReducedDate] = []
      var owner: String?
      var sources: [Source] = []
      reading.members(of: element, as: MilestoneKey.self) { reading, key, value in
        switch key {
        case .id:
          id = reading.identifier(value)
          if let id, let first = known.updateValue(value, forKey: id) {
            reading.report(.duplicateIdentifier(id, first: first), at: value)
          }
        case .title: title = reading.text(value)
        case .on: on = reading.list(value) { $0.date($1) }
        case .owner: owner = reading.reference(value, to: .person)
        case .sources: sources = reading.list(value) { SourceReader.read($1, &$0) }
        case .notes: _ = reading.text(value)
        }
      }
      guard reading.kind(element) == .object else { return nil }
      for key in ["id", "on"] { reading.require(key, in: element) }
      return id.map {
        Milestone(id: $0, title: title ?? $0, on: on, owner: owner, sources: sources, place: element)
      }
    }
  }
}

enum MilestoneKey: String, RegisterKey {
  case id, title, on, owner, sources, notes
  static let table = KeyTable<Self>()
}
