/// One of several registers that could not be read, so that an answer lacks it.
package struct UnreadRegister: Sendable {
  package let name: String
  package let file: String

  package init(name: String, file: String) {
    self.name = name
    self.file = file
  }
}
