/// What makes a calendar file one that must not be published: a calendar may drop the whole file for one fault (NOTIFY 2).
package struct CalendarFault: Error, Hashable, Sendable {
  /// The line in the file, from 1; of a folded line the first.
  package let line: Int
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    /// A CR without LF or the reverse, or no line end at the end.
    case bareLineEnd
    case notUTF8
    /// A control character, or one at which some readers begin a line.
    case controlCharacter
    case lineTooLong(octets: Int)
    case emptyLine
    /// No name and colon, or another parameter than the property has here.
    case badLine(String)
    /// A property that is not the one that the fixed order asks, such as a second UID.
    case misplaced(String)
    case missing(String)
    case badValue(String)
    /// Two properties that must agree.
    case disagree(String, String)
    case noEvents
    case uidTwice
    case unordered
  }
}
