extension SMTP {
  /// The mail server and the way to it, as `notify.smtp` of the register says (FORMAT 4).
  package struct Settings: Sendable, Equatable {
    /// How the way to the server is closed to others.
    package enum Security: String, Sendable, CaseIterable {
      /// In clear: only to this machine itself.
      case none
      /// In clear until STARTTLS, which must succeed before anything else is said.
      case starttls
      /// TLS from the first octet.
      case tls
    }

    package var host: String
    package var port: Int
    package var security: Security
    package var user: String?
    /// Holds the password; readable by its owner alone.
    package var passwordFile: String?
    /// Prints a token for XOAUTH2, instead of a password.
    package var tokenCommand: [String]?
    /// The authorities to trust instead of the system's.
    package var caFile: String?
    /// How long a step may go unanswered; nil is a minute, and ten after the final dot.
    package var timeout: Duration?

    /// A server; what is not given has no default but that of `timeout`.
    package init(
      host: String, port: Int, security: Security, user: String? = nil, passwordFile: String? = nil,
      tokenCommand: [String]? = nil, caFile: String? = nil, timeout: Duration? = nil
    ) {
      self.host = host
      self.port = port
      self.security = security
      self.user = user
      self.passwordFile = passwordFile
      self.tokenCommand = tokenCommand
      self.caFile = caFile
      self.timeout = timeout
    }

    /// How long the server may keep us waiting.
    var patience: Patience {
      Patience(step: timeout ?? .seconds(60), dot: timeout ?? .seconds(600))
    }

    /// Refuses what can't work, or would send in clear (F14), before any connection.
    func check() throws(WrongSetting) {
      guard Self.isHost(host) else { throw WrongSetting("host", "not a host name") }
      guard (1...65_535).contains(port) else { throw WrongSetting("port", "not within 1 to 65535") }
      guard security != .none || Loopback.isHost(host) else {
        throw WrongSetting("security", "none is for this machine only")
      }
      guard timeout ?? .seconds(1) > .zero else { throw WrongSetting("timeout", "not above 0") }
      guard passwordFile == nil || tokenCommand == nil else {
        throw WrongSetting("tokenCommand", "passwordFile is set too")
      }
      if let user {
        // curl takes what follows a colon for the password.
        guard !user.isEmpty, !user.utf8.contains(UInt8(ascii: ":")) else {
          throw WrongSetting("user", "not a user's name")
        }
      } else if passwordFile != nil || tokenCommand != nil {
        throw WrongSetting("user", "missing")
      }
    }

    /// Letters, digits, points and hyphens, or the colons of an address: nothing that could change the rest of a URL.
    private static func isHost(_ host: String) -> Bool {
      !host.isEmpty && host.utf8.count <= 255
        && host.utf8.allSatisfy { octet in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) || ".-_:".utf8.contains(octet)
        }
    }
  }

  /// How long a server may leave us without an answer.
  struct Patience: Sendable {
    /// At each step.
    let step: Duration
    /// After the final dot, when it may be busy with the message: giving up too soon makes a second copy.
    ///
    /// curl 7.88 gives up of itself after two minutes without an answer, and has no option for more.
    let dot: Duration
  }
}
