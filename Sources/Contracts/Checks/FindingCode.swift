/// The name of a kind of finding, as `check` prints it, with its severity.
package enum FindingCode: String, CaseIterable, Sendable {
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case badDate = "bad-date"
  case badDuration = "bad-duration"
  case durationTooLong = "duration-too-long"
  case durationTooShort = "duration-too-short"
  case badNumber = "bad-number"
  case badChoice = "bad-choice"
  case badIdentifier = "bad-identifier"
  case badAddress = "bad-address"
  case textTooLong = "text-too-long"
  case controlCharacter = "control-character"
  case duplicateIdentifier = "duplicate-id"
  case unknownReference = "unknown-reference"
  case likeCircle = "like-circle"
  case ruleCircle = "rule-circle"
  case spanBackwards = "span-backwards"
  case outsideCalendar = "outside-calendar"
  case decisionOutsideOption = "decision-outside-option"
  case decisionBeyondMaximum = "decision-beyond-maximum"
  case decisionBackwards = "decision-backwards"
  case decisionIncomplete = "decision-incomplete"
  case decisionWithoutOptions = "decision-without-options"
  case decisionWithoutEnd = "decision-without-end"
  case decisionAfterTermination = "decision-after-termination"
  case terminationAfterEnd = "termination-after-end"
  case receivedBeforeSent = "received-before-sent"
  case badSetting = "bad-setting"
  case unencryptedMail = "unencrypted-mail"

  case durationAgainstEnd = "duration-against-end"
  case endBeforeStart = "end-before-start"
  case optionsAgainstMaximum = "options-against-maximum"
  case maximumBeforeEnd = "maximum-before-end"
  case sourcesDiffer = "sources-differ"
  case renewalAgainstOptions = "renewal-against-options"
  case noticeBeforeStart = "notice-before-start"
  case procurementLate = "procurement-late"
  case extensionAfterLapse = "extension-after-lapse"
  case extensionUntold = "extension-untold"
  case noticeWithoutExtension = "notice-without-extension"
  case toldLate = "told-late"
  case decisionWithoutBody = "decision-without-body"
  case decisionOutsideMeeting = "decision-outside-meeting"
  case endedWithoutDecision = "ended-without-decision"
  case silentlyExtended = "silently-extended"
  case noMeetingInTime = "no-meeting-in-time"
  case calendarEnds = "calendar-ends"
  case bodyWithoutMeetings = "body-without-meetings"
  case meetingInRecess = "meeting-in-recess"

  case startUnknown = "start-unknown"
  case endUnknown = "end-unknown"
  case extensionsUnknown = "extensions-unknown"
  case noticePeriodUnknown = "notice-period-unknown"
  case providerUnknown = "provider-unknown"
  case papersDueUnknown = "papers-due-unknown"
  case neverVerified = "never-verified"
  case unsourced = "unsourced"
  case derivedTerms = "derived-terms"
  case freeExtension = "free-extension"
  case roundedEnd = "rounded-end"
  case roundedNotice = "rounded-notice"
  case orderedNotice = "ordered-notice"

  package var severity: Severity {
    switch self {
    case .unknownKey, .missingKey, .wrongType, .badDate, .badDuration, .durationTooLong, .durationTooShort, .badNumber,
      .badChoice, .badIdentifier, .badAddress, .textTooLong, .controlCharacter, .duplicateIdentifier, .unknownReference,
      .likeCircle, .ruleCircle, .spanBackwards, .outsideCalendar, .decisionOutsideOption, .decisionBeyondMaximum,
      .decisionBackwards, .decisionIncomplete, .decisionWithoutOptions, .decisionWithoutEnd, .decisionAfterTermination,
      .terminationAfterEnd, .receivedBeforeSent, .badSetting, .unencryptedMail:
      .error
    case .durationAgainstEnd, .endBeforeStart, .optionsAgainstMaximum, .maximumBeforeEnd, .sourcesDiffer,
      .renewalAgainstOptions, .noticeBeforeStart, .procurementLate, .extensionAfterLapse, .extensionUntold,
      .noticeWithoutExtension, .toldLate, .decisionWithoutBody, .decisionOutsideMeeting, .endedWithoutDecision,
      .silentlyExtended, .noMeetingInTime, .calendarEnds, .bodyWithoutMeetings, .meetingInRecess:
      .warning
    case .startUnknown, .endUnknown, .extensionsUnknown, .noticePeriodUnknown, .providerUnknown, .papersDueUnknown,
      .neverVerified, .unsourced, .derivedTerms, .freeExtension, .roundedEnd, .roundedNotice, .orderedNotice:
      .info
    }
  }
}

extension Fact {
  package var code: FindingCode {
    switch self {
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongType: .wrongType
    case .badDate: .badDate
    case .badDuration: .badDuration
    case .durationTooLong: .durationTooLong
    case .durationTooShort: .durationTooShort
    case .badNumber: .badNumber
    case .badChoice: .badChoice
    case .badIdentifier: .badIdentifier
    case .badAddress, .badSender: .badAddress
    case .textTooLong: .textTooLong
    case .controlCharacter: .controlCharacter
    case .duplicateIdentifier: .duplicateIdentifier
    case .unknownReference: .unknownReference
    case .likeCircle: .likeCircle
    case .ruleCircle: .ruleCircle
    case .spanBackwards: .spanBackwards
    case .outsideCalendar: .outsideCalendar
    case .badTime, .badURL, .badHost, .emptyCommand, .emptyPath, .twoSecrets: .badSetting
    case .unencryptedMail: .unencryptedMail
    case .durationAgainstEnd: .durationAgainstEnd
    case .endBeforeStart: .endBeforeStart
    case .optionsAgainstMaximum: .optionsAgainstMaximum
    case .maximumBeforeEnd: .maximumBeforeEnd
    case .sourcesDiffer: .sourcesDiffer
    case .renewalAgainstOptions: .renewalAgainstOptions
    case .noticeBeforeStart: .noticeBeforeStart
    case .procurementLate: .procurementLate
    case .decisionOutsideOption, .decisionUnknownOption: .decisionOutsideOption
    case .decisionBeyondMaximum: .decisionBeyondMaximum
    case .decisionBackwards: .decisionBackwards
    case .decisionIncomplete: .decisionIncomplete
    case .decisionWithoutOptions: .decisionWithoutOptions
    case .decisionWithoutEnd: .decisionWithoutEnd
    case .decisionAfterTermination: .decisionAfterTermination
    case .terminationAfterEnd: .terminationAfterEnd
    case .extensionAfterLapse: .extensionAfterLapse
    case .extensionUntold: .extensionUntold
    case .noticeWithoutExtension: .noticeWithoutExtension
    case .receivedBeforeSent: .receivedBeforeSent
    case .toldLate: .toldLate
    case .decisionWithoutBody: .decisionWithoutBody
    case .decisionOutsideMeeting: .decisionOutsideMeeting
    case .endedWithoutDecision: .endedWithoutDecision
    case .silentlyExtended: .silentlyExtended
    case .noMeetingInTime: .noMeetingInTime
    case .calendarEnds: .calendarEnds
    case .bodyWithoutMeetings: .bodyWithoutMeetings
    case .meetingInRecess: .meetingInRecess
    case .startUnknown: .startUnknown
    case .endUnknown: .endUnknown
    case .extensionsUnknown: .extensionsUnknown
    case .noticePeriodUnknown: .noticePeriodUnknown
    case .providerUnknown: .providerUnknown
    case .papersDueUnknown: .papersDueUnknown
    case .neverVerified: .neverVerified
    case .unsourced: .unsourced
    case .derivedTerms: .derivedTerms
    case .freeExtension: .freeExtension
    case .roundedEnd: .roundedEnd
    case .roundedNotice: .roundedNotice
    case .orderedNotice: .orderedNotice
    }
  }
}
