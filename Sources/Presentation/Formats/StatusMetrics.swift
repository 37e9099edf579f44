/// `status --metrics`: a file for the textfile collector of node_exporter (NOTIFY 4).
package enum StatusMetrics {
  package static func text(_ status: StatusAnswer) -> String {
    var text = ""
    func metric(_ name: String, _ type: String, _ help: String, _ values: [(label: String, value: Int64)]) {
      guard !values.isEmpty else { return }
      text += "# HELP tijdig_\(name) \(help)\n# TYPE tijdig_\(name) \(type)\n"
      for (label, value) in values { text += "tijdig_\(name)\(label) \(value)\n" }
    }
    func one(_ value: Int64?) -> [(label: String, value: Int64)] { value.map { [("", $0)] } ?? [] }
    metric("last_run_timestamp_seconds", "gauge", "When the last run began.", one(status.lastRun?.started.seconds))
    metric(
      "last_success_timestamp_seconds", "gauge", "When the last run began that did all it had to do.",
      one(status.lastSuccess?.started.seconds))
    metric(
      "last_run_exit_code", "gauge", "How the last run ended.", one(status.lastRun?.exitCode.map { Int64($0) }))
    metric(
      "deadlines", "gauge", "Deadlines to be acted on within so many days.",
      status.within.map { ("{window=\"\($0.days)d\"}", Int64($0.count)) })
    metric("deadlines_missed", "gauge", "Deadlines that are overdue.", one(Int64(status.overdue.count)))
    metric("mail_queued", "gauge", "Mails that wait for another attempt.", one(Int64(status.queue.count)))
    metric("mail_sent_total", "counter", "Mails that were accepted.", one(Int64(status.sentCount)))
    metric("mail_failed_total", "counter", "Mails that were given up.", one(Int64(status.failedCount)))
    metric("input_errors", "gauge", "Errors in the register.", one(Int64(status.errors)))
    return text
  }
}
