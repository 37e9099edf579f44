/// What a mail says, in two forms with the same content; headers and encoding are `Mail`'s.
package struct Letter: Hashable, Sendable {
  /// One line without control characters.
  package let subject: String
  /// Lines of at most 72 columns, except commands and data to copy.
  package let text: String
  /// A whole page without images, script or anything from elsewhere.
  package let html: String
}
