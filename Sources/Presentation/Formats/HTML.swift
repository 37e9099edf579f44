/// HTML text, for mails and pages: whatever comes from a register stands in it as plain words.
package enum HTML {
  /// A text in which no character means anything but itself, between tags and in a quoted attribute: `a &lt;b&gt;`.
  ///
  /// Also what could disturb a reader is replaced (`shown`), so that a name can't turn the reading direction of a page.
  package static func escaped(_ text: String) -> String {
    let shown = text.shown
    guard shown.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return shown }
    var result = ""
    for scalar in shown.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
