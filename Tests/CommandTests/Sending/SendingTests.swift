import Testing

/// What the built program does when it sends, whatever goes wrong: the fault table of reminders, F01 to F34.
///
/// One after the other: each starts servers and programs, and all at once would starve each other.
@Suite(.serialized) struct SendingTests {}
