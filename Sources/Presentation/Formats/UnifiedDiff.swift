package import JSONText

/// A change of a text as `diff -u` tells it, so that people see it and `patch` can make it or, with `-R`, undo it.
package struct UnifiedDiff {
  /// So many unchanged lines around each change.
  private static let context = 3

  /// Lines that change: the old ones by their numbers from 0, and what stands in their place.
  private struct Block {
    var old: Range<Int>
    var new: [ArraySlice<UInt8>]
  }

  private let octets: [UInt8]
  private let lines: [Range<Int>]
  private let blocks: [Block]

  /// `changes` ascend and do not overlap.
  package init(of octets: [UInt8], _ changes: [TextChange]) {
    self.octets = octets
    lines = Self.lines(of: octets[...]).map { $0.startIndex..<$0.endIndex }
    blocks = Self.blocks(octets, lines, changes)
  }

  /// The diff with the file's name at its top; empty where nothing changes.
  ///
  /// `isForScreen`: what could disturb a terminal is shown as U+FFFD; else every octet stands as it is, as `patch` needs it.
  package func text(file: String, isForScreen: Bool) -> String {
    guard !blocks.isEmpty else { return "" }
    var text = "--- \(file.shown)\n+++ \(file.shown)\n"
    var shift = 0
    var first = 0
    while first < blocks.count {
      var last = first
      while last + 1 < blocks.count,
        blocks[last + 1].old.lowerBound - blocks[last].old.upperBound <= 2 * Self.context
      {
        last += 1
      }
      text += hunk(blocks[first...last], shift: &shift, isForScreen)
      first = last + 1
    }
    return text
  }

  private func hunk(_ blocks: ArraySlice<Block>, shift: inout Int, _ isForScreen: Bool) -> String {
    guard let first = blocks.first, let last = blocks.last else { return "" }
    let start = max(0, first.old.lowerBound - Self.context)
    let end = min(lines.count, last.old.upperBound + Self.context)
    var body = ""
    var at = start
    var growth = 0
    for block in blocks {
      for line in at..<block.old.lowerBound { body += Self.line(" ", octets[lines[line]], isForScreen) }
      for line in block.old { body += Self.line("-", octets[lines[line]], isForScreen) }
      for line in block.new { body += Self.line("+", line, isForScreen) }
      growth += block.new.count - block.old.count
      at = block.old.upperBound
    }
    for line in at..<end { body += Self.line(" ", octets[lines[line]], isForScreen) }
    let old = Self.span(start, end - start)
    let new = Self.span(start + shift, end - start + growth)
    shift += growth
    return "@@ -\(old) +\(new) @@\n" + body
  }

  /// `12,7`; a span without lines is named by the line before it.
  private static func span(_ start: Int, _ count: Int) -> String {
    let line = count == 0 ? start : start + 1
    return count == 1 ? "\(line)" : "\(line),\(count)"
  }

  private static func line(_ mark: String, _ octets: ArraySlice<UInt8>, _ isForScreen: Bool) -> String {
    let isEnded = octets.last == UInt8(ascii: "\n")
    var text = String(decoding: isEnded ? octets.dropLast() : octets, as: UTF8.self)
    if isForScreen {
      let parts = text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      // A carriage return at the end belongs to the line end.
      text = parts.map { String($0.last == "\r" ? $0.dropLast() : $0).shown }.joined(separator: "\t")
    }
    return mark + text + (isEnded ? "\n" : "\n\\ No newline at end of file\n")
  }

  private static func lines(of octets: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = octets.startIndex
    for index in octets.indices where octets[index] == UInt8(ascii: "\n") {
      lines.append(octets[start...index])
      start = index + 1
    }
    if start < octets.endIndex { lines.append(octets[start...]) }
    return lines
  }

  /// The lines that each change touches, those that touch the same lines together.
  private static func blocks(_ octets: [UInt8], _ lines: [Range<Int>], _ changes: [TextChange]) -> [Block] {
    var blocks: [Block] = []
    var pending: [TextChange] = []
    var touched = 0..<0
    var line = 0
    func close() {
      guard !pending.isEmpty else { return }
      let start = touched.isEmpty ? octets.count : lines[touched.lowerBound].lowerBound
      let end = touched.isEmpty ? octets.count : lines[touched.upperBound - 1].upperBound
      let moved = pending.map {
        TextChange(($0.range.lowerBound - start)..<($0.range.upperBound - start), $0.replacement)
      }
      let new = Array(octets[start..<end]).applying(moved)
      blocks.append(trimmed(Block(old: touched, new: Self.lines(of: new[...])), octets, lines))
    }
    for change in changes {
      while line < lines.count, lines[line].upperBound <= change.range.lowerBound { line += 1 }
      var end = line
      while end < lines.count, lines[end].lowerBound < max(change.range.upperBound, change.range.lowerBound + 1) {
        end += 1
      }
      if pending.isEmpty || line >= touched.upperBound {
        close()
        (pending, touched) = ([change], line..<end)
      } else {
        pending.append(change)
        touched = touched.lowerBound..<max(touched.upperBound, end)
      }
    }
    close()
    return blocks.filter { !$0.old.isEmpty || !$0.new.isEmpty }
  }

  /// The block without the lines at its ends that stay as they are.
  private static func trimmed(_ block: Block, _ octets: [UInt8], _ lines: [Range<Int>]) -> Block {
    var block = block
    while let first = block.old.first, let new = block.new.first, octets[lines[first]].elementsEqual(new) {
      block.old = (first + 1)..<block.old.upperBound
      block.new.removeFirst()
    }
    while let last = block.old.last, let new = block.new.last, octets[lines[last]].elementsEqual(new) {
      block.old = block.old.lowerBound..<last
      block.new.removeLast()
    }
    return block
  }
}
