/// What happens to memory when the process ends.
enum ProcessEnd {
  /// Keeps answers and their registers until the process ends, when the system takes all memory back at once; to give back large ones
  /// piece by piece takes long.
  static func keep(_ answers: [some Sendable], of registers: Registers) {
    for answer in answers { _ = Unmanaged.passRetained(Kept(answer)) }
    for session in registers.sessions { _ = Unmanaged.passRetained(session.register) }
  }

  private final class Kept<Answer: Sendable>: Sendable {
    let answer: Answer

    init(_ answer: Answer) { self.answer = answer }
  }
}
