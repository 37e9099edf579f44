/// The two ways in which a message's lines end: CR LF on the wire, LF alone in files and for `sendmail`.
enum LineEnds {
  /// The message with LF alone; a CR that ends no line stays.
  static func lines(of octets: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(octets.count)
    for octet in octets {
      if octet == UInt8(ascii: "\n"), lines.last == UInt8(ascii: "\r") { lines.removeLast() }
      lines.append(octet)
    }
    return lines
  }
}
