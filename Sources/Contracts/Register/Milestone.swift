package import Days

/// A day to keep that belongs to no contract.
package struct Milestone: Sendable {
  package let id: String
  package let title: String
  package let on: [ReducedDate]
  package let owner: String?
  package let sources: [Source]
  package let place: Int
}
