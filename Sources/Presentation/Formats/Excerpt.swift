/// The line of a text in which something was found, with the place marked below it.
///
///     "notcie": { "period": "P4M" }
///     ^
struct Excerpt {
  /// The line, without the blanks before it; of a long one what stands around the place.
  let line: String
  /// Blanks up to the place, and a mark.
  let mark: String

  /// The line around an octet, in at most `width` columns.
  init(of octets: [UInt8], at offset: Int, width: Int) {
    let offset = min(offset, octets.count)
    // No more octets than could be shown, so that a register on one line costs no more than any other.
    let reach = 2 * width
    var start = offset
    while start > 0, offset - start < reach, octets[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < octets.count, end - offset < reach, octets[end] != UInt8(ascii: "\n") { end += 1 }
    let whole = Self.text(octets[start..<offset], isAtStart: true)
    var after = Self.text(octets[offset..<end])
    // A brace alone tells nothing: what it opens does.
    if after == "{" || after == "{ " { after = "{ " + Self.line(after: end, in: octets, reach: reach) }
    var shown = whole
    // The place stays within the first two thirds of a line that is too long.
    if whole.displayWidth + after.displayWidth > width {
      shown = whole.clippedBefore(to: max(width - after.displayWidth, 2 * width / 3))
    }
    line = shown + after.clipped(to: width - shown.displayWidth)
    mark = String(repeating: " ", count: shown.displayWidth) + "^"
  }

  private static func line(after end: Int, in octets: [UInt8], reach: Int) -> String {
    let rest = octets[min(end + 1, octets.count)..<min(end + 1 + reach, octets.count)]
    return text(rest.prefix { $0 != UInt8(ascii: "\n") }, isAtStart: true)
  }

  /// The text of some octets, tabs as blanks; of a character that was cut the rest is left out.
  private static func text(_ octets: ArraySlice<UInt8>, isAtStart: Bool = false) -> String {
    var octets = octets.drop { $0 & 0xC0 == 0x80 }
    if octets.last == UInt8(ascii: "\r") { octets.removeLast() }
    if isAtStart { octets = octets.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
    return String(decoding: octets.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 }, as: UTF8.self).shown
  }
}

extension String {
  /// The end of the text in so many columns, with `…` before it where it is wider.
  fileprivate func clippedBefore(to width: Int) -> String {
    displayWidth > width ? String(String(reversed()).clipped(to: width).reversed()) : self
  }
}
