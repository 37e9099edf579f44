import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// A register that is half written, is no text, has lost contracts, or changes while it is read (NOTIFY F26, F27).
  @Suite(.longSending) struct CutRegister {
    private static let later = "2026-08-31"

    private func good(_ house: Household) throws -> [UInt8] {
      #expect(try house.remind().status == 0)
      return Array(try Data(contentsOf: URL(filePath: "\(house.path)/contracts.json")))
    }

    private func put(_ octets: some Sequence<UInt8>, _ house: Household) throws {
      try Data(octets).write(to: URL(filePath: "\(house.path)/contracts.json"))
    }

    private func toOperator(_ house: Household) -> [String] {
      house.mails.values.map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.contains("\nTo: operator@example.org") }
    }

    @Test func `cut anywhere it is refused with the place, reminding goes on, and the operator hears of it once a day`()
      throws
    {
      let house = try Household(.maildir, owners: 1)
      let whole = try good(house)
      for count in stride(from: 0, to: whole.count, by: isFullRun ? 1 : 37) {
        try put(whole.prefix(count), house)
        let outcome = try house.remind()
        #expect(outcome.status == 65, "cut at \(count): \(outcome.status)")
        #expect(outcome.stderr.contains(#/contracts\.json:\d+:\d+: error: /#), "cut at \(count): \(outcome.stderr)")
      }
      #expect(toOperator(house).count == 1 && house.mails.count == 2)
      #expect(try house.remind(on: Self.later).status == 65)
      #expect(house.mails.count == 4)
      try put(whole, house)
      #expect(try house.remind(on: Self.later).status == 0)
      #expect(house.mails.count == 4)
    }

    /// What a bad editor, a bad line or a bad hand leaves.
    private static let ruins: [(name: String, ruin: @Sendable ([UInt8]) -> [UInt8])] = [
      ("empty", { _ in [] }), ("a list", { _ in Array("[]".utf8) }), ("blank", { _ in Array(" \n".utf8) }),
      ("with a byte order mark", { [0xEF, 0xBB, 0xBF] + $0 }),
      ("in UTF-16, little end first", { [0xFF, 0xFE] + $0.flatMap { [$0, 0] } }),
      ("in UTF-16, big end first", { [0xFE, 0xFF] + $0.flatMap { [0, $0] } }),
      ("in UTF-16 without a mark", { $0.flatMap { [$0, 0] } }),
      ("in Latin-1", { $0.map { $0 == UInt8(ascii: "P") ? 0xE9 : $0 } }),
      ("nothing but zeros", { $0.map { _ in 0 } }),
      ("with its second half as zeros", { $0.enumerated().map { [count = $0.count] in $0 < count / 2 ? $1 : 0 } }),
      ("twice", { $0 + $0 }), ("with a key twice", { Array("{ \"version\": 1,".utf8) + $0.dropFirst() }),
      (
        "of another version",
        { Array(String(decoding: $0, as: UTF8.self).replacing("1, \"rules\"", with: "2, \"rules\"").utf8) }
      ),
    ]

    @Test(arguments: ruins.indices)
    func `one that is no register of ours is refused with the place, and reminding goes on`(number: Int) throws {
      let (name, ruin) = Self.ruins[number]
      let house = try Household(.maildir)
      try put(ruin(try good(house)), house)
      for _ in 0..<2 {
        let outcome = try house.remind(on: Self.later)
        #expect(outcome.status == 65, "\(name): \(outcome.status)")
        #expect(outcome.stderr.contains(#/contracts\.json:\d+:\d+: error: /#), "\(name): \(outcome.stderr)")
        #expect(toOperator(house).count == 1 && house.mails.count == 3 + 1 + 3, "\(name)")
      }
    }

    @Test(arguments: ["mkfifo contracts.json", "mkdir contracts.json", "ln -s contracts.json contracts.json", ":"])
    func `one that can't be read is named, and reminding goes on without waiting for it`(script: String) throws {
      let house = try Household(.maildir)
      _ = try good(house)
      _ = try Program(path: "/bin/sh").run(["-c", "rm contracts.json; \(script)"], in: house.path)
      let outcome = try house.remind(on: Self.later)
      #expect(outcome.status == 66 && outcome.stderr.contains("contracts.json"), "\(outcome.status) \(outcome.stderr)")
      #expect(toOperator(house).count == 1 && house.mails.count == 3 + 1 + 3)
    }

    @Test func `one that comes through a pipe is read`() throws {
      let house = try Household(.maildir)
      let outcome = try Program(path: "/bin/bash").run(
        [
          "-c",
          "'\(Tijdig.path)' remind --state state --register <(sleep 0.1; cat contracts.json) --today \(Household.today) "
            + "--really-send",
        ], in: house.path)
      #expect(outcome.status == 0 && house.mails.count == 3, "\(outcome.stderr)")
    }

    /// Two gigabytes of nothing are read into memory before they are refused.
    @Test(.enabled(if: isFullRun)) func `one of two gigabytes is refused`() throws {
      let house = try Household(.maildir)
      _ = try good(house)
      #expect(truncate("\(house.path)/contracts.json", 2 << 30) == 0)
      #expect(try house.remind(on: Self.later).status == 65)
      #expect(house.mails.count == 3 + 1 + 3)
    }

    @Test func `when many contracts are gone the operator is told which, once, and where they still are`() throws {
      let house = try Household(.maildir, owners: 10)
      #expect(try house.remind().status == 0)
      try house.write(Household.register(.maildir, owners: 8), to: "contracts.json")
      #expect(try house.remind().status == 0)
      #expect(toOperator(house).isEmpty)
      try house.write(Household.register(.maildir, owners: 5), to: "contracts.json")
      let outcome = try house.remind()
      #expect(outcome.status == 0 && outcome.stderr.contains("3 contracten zijn uit het register verdwenen"))
      #expect(try !house.remind().stderr.contains("verdwenen"))
      #expect(toOperator(house).count == 1)
      let mail = toOperator(house).joined()
      #expect(mail.contains("Subject: Verdwenen: 3 van de 8 contracten") && mail.contains("c6, c7, c8"))
      let kept = house.state["register.last-good.before-loss.json"].map { String(decoding: $0, as: UTF8.self) }
      #expect(kept == Household.register(.maildir, owners: 8))
      #expect(mail.replacing("=\r\n", with: "").contains("before-loss.json"))
    }

    @Test func `one that is replaced while it is read is the old one or the new one, never a mix`() throws {
      let house = try Household(.maildir)
      let pad = String(repeating: "x", count: 2_000_000)
      let versions = ["Noord", "Zuid"].map { place in
        Household.register(.maildir, owners: 3).replacing("\"title\": \"Contract", with: "\"title\": \"\(place)")
          .replacing("\"version\": 1,", with: "\"version\": 1, \"x-pad\": \"\(pad)\(place)\",")
      }
      let words = ["upcoming", "--format", "json", "--today", Household.today]
      let answers = try versions.map { version in
        try house.write(version, to: "contracts.json")
        return try Tijdig.run(words, in: house.path).output
      }
      #expect(answers[0] != answers[1] && !answers[0].isEmpty)
      for (number, version) in versions.enumerated() { try house.write(version, to: "version-\(number)") }
      let replacing = Process()
      replacing.executableURL = URL(filePath: "/usr/bin/python3")
      let script = """
        import os, shutil, sys, threading, time
        # It ends when this is closed, also when the whole test run is killed.
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
        while True:
            for number in "01":
                shutil.copy("version-" + number, "next")
                os.rename("next", "contracts.json")
                time.sleep(0.005)
        """
      replacing.arguments = ["-I", "-c", script]
      replacing.currentDirectoryURL = URL(filePath: house.path)
      let stop = Pipe()
      replacing.standardInput = stop
      try replacing.run()
      defer {
        try? stop.fileHandleForWriting.close()
        replacing.waitUntilExit()
      }
      for _ in 0..<(isFullRun ? 1000 : 40) {
        let outcome = try Tijdig.run(words, in: house.path)
        #expect(outcome.status == 0 && answers.contains(outcome.output), "\(outcome.stderr)")
      }
      for _ in 0..<(isFullRun ? 100 : 5) {
        #expect(try house.remind().status == 0)
        let kept = house.state["register.last-good.json"].map { String(decoding: $0, as: UTF8.self) }
        #expect(versions.contains { $0 == kept })
      }
      #expect(house.mails.count == 3)
    }
  }
}
