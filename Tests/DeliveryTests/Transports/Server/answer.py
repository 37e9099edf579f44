#!/usr/bin/env python3
"""An HTTP server on loopback that gives the answers it is told to, one after the other, the last for ever.

    answer.py FOLDER STATUS...        a status such as 200, or: hang, drop, redirect

It prints the port it took and serves until its standard input ends; requests.jsonl in FOLDER holds what was asked of it, in order.
"""

import http.server
import json
import os
import sys
import threading
import time

folder, answers = sys.argv[1], sys.argv[2:]
lock = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("latin-1")
        facts = {"method": self.command, "path": self.path, "body": body, "type": self.headers.get("Content-Type") or ""}
        with lock:
            with open(os.path.join(folder, "requests.jsonl"), "a", encoding="utf-8") as file:
                file.write(json.dumps(facts) + "\n")
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if answer == "hang":
            time.sleep(60)
        if answer in ("hang", "drop"):
            self.close_connection = True
            return
        self.send_response(302 if answer == "redirect" else int(answer))
        if answer == "redirect":
            self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    do_POST = do_GET

    def log_message(self, *_):
        pass


threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(0)), daemon=True).start()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
