/// Why the state directory or its lock can't be had, as facts (NOTIFY F16, F23).
package enum StateFailure: Error, Sendable, Equatable {
  /// Neither an option nor the environment says where state is kept: a wrong setting, 78.
  case noPlace
  /// It can't be made or reached; the system's number of the fault says why: 77 for a permission, else 73.
  case cannotCreate(path: String, code: Int32)
  /// Something else stands where the directory should: 73.
  case notADirectory(path: String)
  /// It belongs to another user, who could read and change what stands in it: 77.
  case otherOwner(path: String, owner: UInt32)
  /// Nothing can be written in it; the system's number of the fault says why: 77 for a permission, else 73.
  case notWritable(path: String, code: Int32)
  /// Another run holds the lock: later, 75.
  case locked(path: String)
}
