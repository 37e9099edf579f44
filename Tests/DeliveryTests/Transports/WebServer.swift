import Delivery

/// The web server that answers as it is told, and what it was asked.
final class WebServer: Sendable {
  struct Request: Decodable {
    let method: String
    let path: String
    let body: String
    let type: String
  }

  private let server: TestServer
  var port: Int { server.port }
  var address: String { "http://127.0.0.1:\(port)" }

  init(_ answers: [String]) throws {
    server = try TestServer("answer.py", answers, in: TestFolder())
  }

  var requests: [Request] { (try? server.folder.records(Request.self, in: "requests.jsonl")) ?? [] }
}
