import Testing

/// The language of the text cases, which `CaseFiles` relies on.
@Suite struct CaseFormatTests {
  @Test func `a case is its why, its files and its commands`() throws {
    let file = try CaseFile(
      """
      # A late notice.
      == contracts.json
      { "version": 1 }

      $ tijdig upcoming --today 2026-05-28
      first

      third
      >2
      a finding
      >= 65

      """)
    #expect(file.why == ["# A late notice."])
    #expect(file.blocks.map(\.line) == [2, 5])
    guard case .file("contracts.json", let octets) = try file.blocks[0].step,
      case .command(let command, let answer) = try file.blocks[1].step
    else {
      Issue.record("the blocks are not a file and a command")
      return
    }
    #expect(String(decoding: octets, as: UTF8.self) == "{ \"version\": 1 }\n")
    #expect(command.words == ["tijdig", "upcoming", "--today", "2026-05-28"])
    #expect(answer.output == ["first", "", "third"])
    #expect(answer.errors == ["a finding"])
    #expect(answer.status == 65)
  }

  @Test(arguments: [
    ("", 1, "a case begins with '# '"), ("$ tijdig", 1, "a case begins with '# '"),
    ("# why\nstray\n$ tijdig", 2, "only '# why'"), ("# why\n== a\n{}", 3, "at least one '$ tijdig"),
    ("# why\n$ tijdig 'a", 2, "not closed"), ("# why\n$ tijdig\n>= many", 3, "a number"),
    ("# why\n$ tijdig\n>= 1\nmore", 3, "nothing below"), ("# why\n$ tijdig\n>2\n>2", 4, "a second '>2'"),
    ("# why\n== ../a\n$ tijdig", 2, "outside"), ("# why\n== @shipped\n{}\n$ tijdig", 2, "no lines of its own"),
  ])
  func `a wrong case is told by its line`(text: String, line: Int, words: String) {
    let fault = #expect(throws: CaseFault.self) {
      for block in try CaseFile(text).blocks { _ = try block.step }
    }
    #expect(fault?.line == line)
    #expect(fault?.description.contains(words) == true)
  }

  @Test func `a command is split by spaces and quotes alone`() throws {
    let command = try CommandWords(#"A=1 B='x y' tijdig 'a b'  "c \"d\"" e\ f g'h'i '' $HOME *"#, line: 1)
    #expect(command.environment == ["A": "1", "B": "x y"])
    #expect(command.words == ["tijdig", "a b", #"c "d""#, "e f", "ghi", "", "$HOME", "*"])
  }

  @Test(arguments: [
    "", "\n", "a", "a\n", "a\n\n", "\n\n\n", "...\n", ">2\n", ">= 1\n$ x\n== y\n", "\\ No newline at end\n", "\\",
    "a\r\nb\r\n",
    "# not a why\n", "\u{FEFF}{}",
  ])
  func `every text survives being recorded`(_ text: String) throws {
    let lines = CaseText.lines(of: Array(text.utf8))
    #expect(CaseText.octets(of: lines) == Array(text.utf8))
    var file = try CaseFile("# why\n$ tijdig\n\n$ tijdig again")
    file.record(CaseFile.Answer(output: lines, errors: lines, status: 7), in: 0)
    let again = try CaseFile(file.text)
    guard case .command(_, let answer) = try again.blocks[0].step else { return }
    #expect(answer.output == lines && answer.errors == lines && answer.status == 7)
    #expect(again.text == file.text && again.blocks.count == 2)
  }

  @Test func `octets that are no text are told apart from their likeness`() {
    #expect(CaseText.lines(of: [0x61, 0xFF, 0x0A]) == ["a\u{FFFD}", CaseText.notUTF8])
  }

  @Test(arguments: [
    ([], []), (["a"], ["a"]), (["..."], []), (["..."], ["a", "b"]), (["a", "...", "d"], ["a", "b", "a", "d"]),
    (["...", "a", "...", "a"], ["a", "b", "a", "a"]), (["a", "...", "b"], ["a", "b", "c", "b"]),
  ])
  func `three dots stand for any number of lines`(expected: [String], actual: [String]) {
    #expect(CaseText.difference(expected: expected, actual: actual) == nil)
  }

  @Test(arguments: [
    ([], ["a"], 0, 0), (["a"], [], 0, 0), (["a", "b"], ["a", "c"], 1, 1), (["a"], ["a", "b"], 1, 1),
    (["...", "x"], ["a"], 1, 0), (["a", "...", "b"], ["a", "b", "c"], 3, 2), (["\u{E9}"], ["e\u{301}"], 0, 0),
  ])
  func `a difference is told by its first line`(expected: [String], actual: [String], line: Int, actualLine: Int) {
    let difference = CaseText.difference(expected: expected, actual: actual)
    #expect(difference?.expected == line && difference?.actual == actualLine)
  }
}
