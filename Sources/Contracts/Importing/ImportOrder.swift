package import Days

/// What an import is asked to do.
package struct ImportOrder: Sendable {
  package let sheet: Sheet
  package let mapping: ColumnMapping
  /// The name of the spreadsheet's file, without its folder: the title of the document that the terms come from.
  package let file: String
  package let today: Day
  /// A row as the register's people cite it: `rij 12`.
  package let citation: @Sendable (Int) -> String

  package init(
    sheet: Sheet, mapping: ColumnMapping, file: String, today: Day, citation: @escaping @Sendable (Int) -> String
  ) {
    self.sheet = sheet
    self.mapping = mapping
    self.file = file
    self.today = today
    self.citation = citation
  }
}
