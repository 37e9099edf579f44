import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// The daemon, and the signals by which it and a run are ended (NOTIFY F31).
  @Suite struct Vigil {
    private static let words = ["daemon", "--state", "state"]

    /// A household whose reminders go out at any hour of any day.
    private func household(_ way: Household.Way, owners: Int = 3) throws -> Household {
      try Household(way, owners: owners, settings: #", "days": "all", "at": "00:00""#)
    }

    private func end(_ process: Process, _ signal: Int32) -> Int32 {
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    @Test func `a daemon sends, sees a register that changed, and ends well when it is told to`() throws {
      let house = try household(.maildir, owners: 1)
      let daemon = try house.start(Self.words)
      wait(for: daemon) { house.mails.count == 1 }
      try house.write(
        Household.register(.maildir, owners: 2, settings: #", "days": "all", "at": "00:00""#), to: "contracts.json")
      wait(for: daemon) { house.mails.count == 2 }
      // Broken: the operator is told, and the daemon goes on.
      try house.write("{", to: "contracts.json")
      kill(daemon.processIdentifier, SIGHUP)
      wait(for: daemon) { house.mails.count == 3 }
      #expect(daemon.isRunning)
      // A run by hand goes between two rounds; the one that told the operator may still be ending.
      var status: Int32?
      wait(for: daemon) {
        status = try? house.remind(on: nil).status
        return status != 75
      }
      #expect(status == 65)
      #expect(house.mails.count == 3)
      #expect(end(daemon, SIGTERM) == 0)
    }

    @Test func `a daemon that is killed leaves nothing that the next one could not go on from`() throws {
      let office = try PostOffice(["--do", "dot=hang", "--times", "1"])
      let house = try household(.smtp(office))
      let first = try house.start(Self.words)
      wait(for: first) { office.reached.contains { $0.step == "dot" } }
      #expect(end(first, SIGKILL) == 128 + SIGKILL)
      let second = try house.start(Self.words)
      wait(for: second) { office.accepted.count == 3 }
      #expect(end(second, SIGTERM) == 0)
      #expect(office.accepted.counts.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [(SIGTERM, 75), (SIGINT, 130), (SIGHUP, 75)] as [(Int32, Int32)])
    func `a run that is told to end puts back the message in hand`(signal: Int32, status: Int32) throws {
      for _ in 0..<(isFullRun ? 10 : 1) {
        let office = try PostOffice(["--do", "dot=hang", "--times", "1"])
        let house = try Household(.smtp(office))
        let run = try house.start()
        wait(for: run) { office.reached.contains { $0.step == "dot" } }
        #expect(end(run, signal) == status)
        #expect(try house.remind().status == 0)
        #expect(Set(office.accepted.map(\.to)).count == 3)
        #expect(office.accepted.count <= 4)
      }
    }

    @Test func `a service manager hears that the daemon is ready, alive and stopping`() throws {
      let house = try household(.maildir, owners: 1)
      let script = """
        import socket, sys
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        listener.bind(sys.argv[1])
        open(sys.argv[2] + ".listens", "w").close()
        with open(sys.argv[2], "a") as file:
            while True:
                words = listener.recv(4096).decode()
                print(words, file=file, flush=True)
                if words == "STOPPING=1":
                    break
        """
      let python = Process()
      python.executableURL = URL(filePath: "/usr/bin/python3")
      python.arguments = ["-I", "-c", script, "\(house.path)/notify", "\(house.path)/heard"]
      try python.run()
      wait(for: python) { FileManager.default.fileExists(atPath: "\(house.path)/heard.listens") }
      let daemon = try house.start(
        Self.words, environment: ["NOTIFY_SOCKET": "\(house.path)/notify", "WATCHDOG_USEC": "200000"])
      func heard() -> String { (try? String(contentsOfFile: "\(house.path)/heard", encoding: .utf8)) ?? "" }
      wait(for: daemon) { heard().contains("WATCHDOG=1") }
      #expect(end(daemon, SIGTERM) == 0)
      python.waitUntilExit()
      let words = heard()
      #expect(words.contains("READY=1\n") && words.contains("STATUS=done, 0 waiting; next "))
      #expect(words.hasSuffix("STOPPING=1\n"))
    }

    @Test func `a daemon with nothing to send by says so and ends`() throws {
      let house = try Household(.maildir)
      try house.write(#"{ "version": 1, "contracts": [] }"#, to: "contracts.json")
      let outcome = try Tijdig.run(Self.words, in: house.path)
      #expect(outcome.status == 78 && outcome.stderr.contains("notify"))
    }
  }
}
