import Days
import Foundation
import GRDB

extension Row {
  /// The value of a column; a value of another type than the table states is damage, and no trap.
  func read<Value: DatabaseValueConvertible>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[column] as DatabaseValue) else { throw damage(column) }
    return value
  }

  /// The value of a column that may be empty.
  func readOptional<Value: DatabaseValueConvertible>(
    _ column: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    (self[column] as DatabaseValue).isNull ? nil : try read(column)
  }

  /// The octets of a column.
  func readOctets(_ column: String) throws -> [UInt8] { Array(try read(column, as: Data.self)) }

  /// The day of a column.
  func readDay(_ column: String) throws -> Day {
    guard let day = Day(try read(column, as: String.self)) else { throw damage(column) }
    return day
  }

  /// The day of a column that may be empty.
  func readOptionalDay(_ column: String) throws -> Day? {
    (self[column] as DatabaseValue).isNull ? nil : try readDay(column)
  }

  private func damage(_ column: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a value in column \(column) that can't be read")
  }
}
