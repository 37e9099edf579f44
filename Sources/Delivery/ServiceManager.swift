import Glibc

/// systemd, which wants to hear that the daemon is ready, what it does and that it is alive: sd_notify(3), a datagram to the socket
/// that it names.
package struct ServiceManager: Sendable {
  private let socketPath: String?
  /// How often it wants to hear that all is well; nil: not at all.
  package let interval: Duration?

  /// What the environment says; without a socket nobody is told anything.
  package init() {
    socketPath = getenv("NOTIFY_SOCKET").map { String(cString: $0) }
    let microseconds = getenv("WATCHDOG_USEC").flatMap { Int64(String(cString: $0)) }
    let process = getenv("WATCHDOG_PID").flatMap { pid_t(String(cString: $0)) }
    let isOurs = process.map { $0 == getpid() } ?? true
    // Twice as often as it must be.
    interval = microseconds.flatMap { $0 > 0 && isOurs ? .microseconds($0 / 2) : nil }
  }

  package func ready() { send("READY=1") }

  package func isAlive() { if interval != nil { send("WATCHDOG=1") } }

  package func isStopping() { send("STOPPING=1") }

  /// One line for `systemctl status`.
  package func status(_ words: String) { send("STATUS=\(words)") }

  private func send(_ message: String) {
    guard let socketPath, let first = socketPath.utf8.first else { return }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var path = Array(socketPath.utf8)
    // An abstract socket's name begins with a zero.
    if first == UInt8(ascii: "@") { path[0] = 0 }
    guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { return }
    defer { close(number) }
    let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path).map { $0 + path.count } ?? 0)
    let octets = Array(message.utf8)
    _ = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(number, octets, octets.count, Int32(MSG_NOSIGNAL), $0, length)
      }
    }
  }
}
