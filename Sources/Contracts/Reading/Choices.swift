import Days

/// The choices of a register: words that stand for a case.
extension ContractKind: RegisterKey { static let table = KeyTable<Self>() }
extension Renewal: RegisterKey { static let table = KeyTable<Self>() }
extension NoticeGiver: RegisterKey { static let table = KeyTable<Self>() }
extension Counting: RegisterKey { static let table = KeyTable<Self>() }
extension Intention: RegisterKey { static let table = KeyTable<Self>() }
extension Decision.Kind: RegisterKey { static let table = KeyTable<Self>() }
extension Condition: RegisterKey { static let table = KeyTable<Self>() }
extension ClosedBy: RegisterKey { static let table = KeyTable<Self>() }
extension Language: RegisterKey { static let table = KeyTable<Self>() }
extension HolidayCalendar: RegisterKey { static let table = KeyTable<Self>() }
extension NotifySettings.ReleaseDays: RegisterKey { static let table = KeyTable<Self>() }
extension NotifySettings.TransportKind: RegisterKey { static let table = KeyTable<Self>() }
extension DigestDay: RegisterKey { static let table = KeyTable<Self>() }
extension WebhookSettings.Kind: RegisterKey { static let table = KeyTable<Self>() }
extension SMTPSettings.Security: RegisterKey { static let table = KeyTable<Self>() }
