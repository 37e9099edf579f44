/// What a mail server asks of us before it takes mail.
enum SMTPAccess: Sendable {
  /// Nothing: it knows us by our address.
  case open
  case password(user: String, String)
  /// A token for XOAUTH2, as Microsoft 365 wants it (NOTIFY 3).
  case token(user: String, String)

  /// What must appear in no log.
  var secrets: [String] {
    switch self {
    case .open: []
    case .password(_, let secret), .token(_, let secret): [secret]
    }
  }

  func write(to curl: inout CurlConfiguration) throws(CurlConfiguration.Unfit) {
    switch self {
    case .open: break
    case .password(let user, let password):
      try curl.set("user", "\(user):\(password)")
    case .token(let user, let token):
      try curl.set("user", "\(user):")
      try curl.set("oauth2-bearer", token)
      try curl.set("login-options", "AUTH=XOAUTH2")
    }
  }
}
