/// The mail server that takes the reminders: `notify.smtp` (FORMAT 4).
package struct SMTPSettings: Sendable {
  /// How the connection is made private.
  package enum Security: String, CaseIterable, Sendable {
    case starttls, tls
    /// Nothing is private: only to the machine itself.
    case none
  }

  /// Nil: not stated.
  package var host: String?
  /// Nil: the port that is usual for `security`.
  package var statedPort: Int?
  package var security = Security.starttls
  package var user: String?
  /// The file that holds the password; never the password itself.
  package var passwordFile: String?
  /// The program that prints a token for XOAUTH2, with its arguments; nil: none.
  package var tokenCommand: [String]?
  /// The certificates that the server's is checked against; nil: the system's.
  package var caFile: String?
  /// Seconds without an answer at any step before it is given up for now; nil: not stated, so each step has its own usual time.
  package var timeout: Int?

  package init() {}

  package var port: Int {
    if let statedPort { return statedPort }
    switch security {
    case .starttls: return 587
    case .tls: return 465
    case .none: return 25
    }
  }

  /// The keys without which nothing can be sent by this server.
  var missing: [String] {
    let hasSecret = passwordFile != nil || tokenCommand != nil
    var keys = host == nil ? ["notify.smtp.host"] : []
    if user != nil, !hasSecret { keys.append("notify.smtp.passwordFile") }
    if user == nil, hasSecret { keys.append("notify.smtp.user") }
    return keys
  }
}
