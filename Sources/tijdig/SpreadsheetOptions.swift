import ArgumentParser

/// How an answer is written for a spreadsheet.
struct SpreadsheetOptions: ParsableArguments {
  @Flag(help: "Begin a CSV with a byte order mark, so that Excel reads accents right.")
  var bom = false

  @Flag(help: "Leave texts in a CSV that look like a formula as they are.")
  var raw = false
}
