/// A text case: why it stands, the files it begins with, and commands with what each must answer.
///
/// README.md in this folder says how one is written. All lines are kept as they stand, so that recording an
/// answer changes nothing else.
struct CaseFile {
  /// One `== ` or `$ ` with the lines below it.
  struct Block {
    /// The line of the case file that the block begins on, counted from 1.
    let line: Int
    var lines: [String]

    /// The lines below the head, without the empty ones at the end that are there for the eye.
    var body: [String] {
      let end = lines.lastIndex { !$0.isEmpty } ?? 0
      return Array(lines[...end].dropFirst())
    }
  }

  /// What a block says.
  enum Step {
    /// `== contracts.json`: a file to write before the next command.
    case file(name: String, octets: [UInt8])
    /// `== @shipped`: the register of this repository, as `contracts.json`.
    case shipped
    /// `$ tijdig …`: a command and its answer.
    case command(CommandWords, Answer)
  }

  /// What a command must answer.
  struct Answer {
    /// The lines of standard output, as `CaseText` has them.
    var output: [String] = []
    /// The lines of standard error; without `>2` there must be none.
    var errors: [String] = []
    var status: Int32 = 0

    /// The lines to write below a command.
    var lines: [String] {
      output + (errors.isEmpty ? [] : [">2"] + errors) + (status == 0 ? [] : [">= \(status)"])
    }
  }

  /// The `# ` lines at the top.
  let why: [String]
  /// In the order of the file.
  var blocks: [Block] = []

  init(_ text: String) throws(CaseFault) {
    var lines = CaseText.split(text)
    if lines.last == "" { lines.removeLast() }
    let first = lines.firstIndex { $0.hasPrefix("$ ") || $0.hasPrefix("== ") } ?? lines.count
    why = Array(lines[..<first])
    if let stray = why.firstIndex(where: { !$0.isEmpty && !$0.hasPrefix("# ") }) {
      throw CaseFault(line: stray + 1, description: "before the first '== ' or '$ ' only '# why' can stand")
    }
    guard why.contains(where: { $0.hasPrefix("# ") }) else {
      throw CaseFault(line: 1, description: "a case begins with '# ' and why it stands")
    }
    for index in first..<lines.count {
      if lines[index].hasPrefix("$ ") || lines[index].hasPrefix("== ") {
        blocks.append(Block(line: index + 1, lines: []))
      }
      blocks[blocks.count - 1].lines.append(lines[index])
    }
    guard blocks.contains(where: { $0.lines[0].hasPrefix("$ ") }) else {
      throw CaseFault(line: lines.count, description: "a case has at least one '$ tijdig …'")
    }
  }

  /// The whole file again.
  var text: String { (why + blocks.flatMap(\.lines)).map { $0 + "\n" }.joined() }

  /// Records another answer in a command's block; the empty lines below it stay.
  mutating func record(_ answer: Answer, in index: Int) {
    let lines = blocks[index].lines
    let empty = lines.reversed().prefix { $0.isEmpty }
    blocks[index].lines = [lines[0]] + answer.lines + empty
  }
}

extension CaseFile.Block {
  /// What the block says.
  var step: CaseFile.Step {
    get throws(CaseFault) {
      if lines[0] == "== @shipped" {
        guard body.isEmpty else { throw CaseFault(line: line, description: "'== @shipped' has no lines of its own") }
        return .shipped
      }
      if lines[0].hasPrefix("== ") {
        let name = String(lines[0].dropFirst(3))
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
          throw CaseFault(line: line, description: "the file '\(name)' would be outside the case's own folder")
        }
        return .file(name: name, octets: CaseText.octets(of: body))
      }
      return .command(try CommandWords(String(lines[0].dropFirst(2)), line: line), try answer)
    }
  }

  private var answer: CaseFile.Answer {
    get throws(CaseFault) {
      var answer = CaseFile.Answer()
      var part = \CaseFile.Answer.output
      for (index, text) in body.enumerated() {
        let place = line + 1 + index
        if text.hasPrefix(">= ") {
          guard let status = Int32(text.dropFirst(3)), index == body.count - 1 else {
            throw CaseFault(line: place, description: "'>= ' has a number behind it and nothing below it")
          }
          answer.status = status
        } else if text == ">2" {
          guard part == \.output else { throw CaseFault(line: place, description: "a second '>2'") }
          part = \.errors
        } else {
          answer[keyPath: part].append(text)
        }
      }
      return answer
    }
  }
}
