import Contracts
import Presentation

extension NotifySettings {
  /// The way out that these settings name; nil where they lack what it needs, as `missing` says.
  func makeTransport() -> (any Transport)? {
    switch transport {
    case .sendmail: return Sendmail(.init(command: sendmailCommand))
    case .smtp: return smtp.transport.map { SMTP($0) }
    case .maildir: return maildirPath.map { Maildir(.init(path: $0)) }
    case .webhook: return webhookAddress.map { Webhook(.init(url: $0)) }
    }
  }

  /// Where the webhook's JSON is posted: ntfy takes it at the topic's server.
  private var webhookAddress: String? {
    guard webhook.kind == .ntfy, let topic = ntfyTopic else { return webhook.url }
    return topic.server.text
  }

  /// Nil for another kind of webhook, and where the address names no topic.
  var ntfyTopic: NtfyTopic? {
    guard webhook.kind == .ntfy else { return nil }
    return webhook.url.flatMap { WebAddress($0) }.flatMap { NtfyTopic($0) }
  }
}

extension SMTPSettings {
  fileprivate var transport: SMTP.Settings? {
    guard let host, let security = SMTP.Settings.Security(rawValue: security.rawValue) else { return nil }
    return SMTP.Settings(
      host: host, port: port, security: security, user: user, passwordFile: passwordFile, tokenCommand: tokenCommand,
      caFile: caFile, timeout: timeout.map { .seconds($0) })
  }
}
