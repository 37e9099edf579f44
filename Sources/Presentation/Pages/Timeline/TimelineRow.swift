import Contracts
import Days

/// What a timeline shows of a contract.
struct TimelineRow: Sendable {
  /// A period of it.
  struct Span: Sendable {
    enum Kind: String, Sendable {
      /// Agreed: past, running or to come.
      case agreed
      /// An option that is decided or open.
      case option
      /// The one step of unknown options: any end up to its last day.
      case upTo
      /// Over: terminated, or ended without a decision.
      case over
    }

    let kind: Kind
    /// The number of the option; 0: the first period.
    let option: Int
    /// Nil: unknown.
    let start: Day?
    let end: Day?
    let state: ChainView.State
    /// The last day on which the notice at its end is in time; nil where there is none or it is unknown.
    let noticeDue: Day?
  }

  let spans: [Span]
  /// The meetings that decide on it, with the body.
  let meetings: [(day: Day, body: String)]
  /// The end of what is agreed, the day by which to tell, and the last end that can be.
  let end: Day?
  let noticeActBy: Day?
  let maximumEnd: Day?
  /// Whether those rest on something derived (SEMANTICS 16).
  let isEndDerived: Bool
  let isNoticeDerived: Bool
  let isMaximumDerived: Bool
  /// Whether it can be extended, and nobody knows by when to tell.
  let isNoticeUnknown: Bool

  init(_ sheet: ContractSheet) {
    let closing = sheet.dossier.history.closing?.until?.lastDay
    spans = sheet.chain.compactMap { Self.span($0, closing: closing) }
    var meetings: [(day: Day, body: String)] = []
    for deadline in sheet.deadlines {
      guard let meeting = deadline.meeting, !meetings.contains(where: { $0.day == meeting.slot.first }) else {
        continue
      }
      meetings.append((meeting.slot.first, meeting.body))
    }
    self.meetings = meetings
    end = sheet.dossier.term?.end ?? sheet.chain.first?.end
    let agreed = sheet.dossier.history.agreed
    let isOpen = sheet.dossier.history.closing == nil && sheet.chain.indices.contains(agreed)
    noticeActBy = isOpen ? sheet.chain[agreed].noticeActBy : nil
    let dossier = sheet.dossier
    maximumEnd = dossier.chain.maximumEnd
    isEndDerived =
      dossier.term.map { $0.isDerived || dossier.isDerived($0.fields) } ?? dossier.isDerived(dossier.chain.endFields)
    isNoticeDerived = isEndDerived || dossier.isDerived(.init(.noticePeriod))
    isMaximumDerived = dossier.isDerived(dossier.chain.maximumFields)
    isNoticeUnknown = isOpen && sheet.chain[agreed].noticeActBy == nil && sheet.isExtensible
  }

  private static func span(_ step: ChainView, closing: Day?) -> Span? {
    let kind: Span.Kind
    switch step.state {
    case .past, .running, .agreed: kind = .agreed
    case .untold, .open: kind = step.isUpTo ? .upTo : .option
    case .ended: kind = .over
    case .terminated:
      if let closing, let start = step.start, start > closing { return nil }
      kind = .over
    case .lapsed: return nil
    }
    let hasNotice = kind != .over && step.state != .past
    return Span(
      kind: kind, option: step.option, start: step.start, end: step.end, state: step.state,
      noticeDue: hasNotice ? step.noticeDue : nil)
  }

  /// The last day that is drawn.
  var last: Day? { spans.compactMap(\.end).max() }
}
