#!/usr/bin/env python3
"""An SMTP server on loopback that misbehaves on purpose, and keeps a record of what it saw.

    misbehave.py FOLDER [--do STEP=ACTION[:WORDS]]... [--tls starttls|implicit|absent] [--certificate NAME] ...

It prints the port it took and serves until its standard input ends. In FOLDER it leaves:

    mail/N.eml        the octets of each message that it accepted, without the dots that SMTP adds
    mail.jsonl        one line for each accepted message: sender, recipient, whether under TLS
    sessions.jsonl    one line for each session: the commands, and how it ended
    clear.bin         every octet that came in outside TLS
    reached.jsonl     one line for each step at which it misbehaved, as it did

Steps: banner ehlo starttls auth mail rcpt data dot after250 quit.
Actions: reject tempfail say drop keepdrop hang slow garbage endless lines inject.
With --times N only the first N sessions meet them. With --chaos SEED it chooses for itself what each session meets.
"""

import argparse
import base64
import hashlib
import json
import os
import random
import socket
import ssl
import sys
import threading
import time

REJECT = {
    "banner": "554 5.3.2 no service here", "ehlo": "550 5.5.1 go away", "starttls": "501 5.5.4 no TLS for you",
    "auth": "535 5.7.8 authentication failed", "mail": "550 5.7.1 sender refused", "rcpt": "550 5.1.1 no such user",
    "data": "554 5.7.1 not from you", "dot": "554 5.7.1 content refused", "quit": "500 no",
}
TEMPFAIL = {
    "banner": "421 4.3.2 shutting down", "ehlo": "421 4.3.2 later", "starttls": "454 4.7.0 TLS not available now",
    "auth": "454 4.7.0 temporary authentication failure", "mail": "451 4.3.0 try later",
    "rcpt": "451 4.3.0 try later", "data": "451 4.3.0 try later", "dot": "451 4.3.0 try later", "quit": "421 bye",
}


# What --chaos chooses from: all that passes by itself.
CHAOS = [
    ("banner", "tempfail"), ("ehlo", "drop"), ("mail", "tempfail"), ("rcpt", "tempfail"), ("rcpt", "drop"),
    ("data", "drop"), ("dot", "tempfail"), ("dot", "drop"), ("dot", "keepdrop"), ("after250", "drop"),
]


class Gone(Exception):
    """The session is over."""


class Session:
    def __init__(self, server, connection, actions):
        self.server, self.options, self.actions = server, server.options, actions
        self.socket, self.buffer, self.tls = connection, b"", False
        self.lines, self.greeted, self.sender, self.recipient = [], False, None, None

    def send(self, data):
        self.socket.sendall(data)

    def say(self, text):
        self.send(text.encode() + b"\r\n")

    def read(self):
        data = self.socket.recv(65536)
        if not data:
            raise Gone("the client left")
        if not self.tls:
            self.server.append("clear.bin", data)
        self.buffer += data

    def line(self):
        while b"\n" not in self.buffer:
            self.read()
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r").decode("latin-1")

    def answer(self, step, text):
        """Says `text`, or does what was asked for at this step; whether the step went well."""
        action, words = self.actions.get(step, (None, ""))
        if action is None:
            self.say(text)
            return text[:1] in "23"
        self.server.record("reached.jsonl", {"step": step, "action": action})
        if action == "reject":
            self.say(words or REJECT[step])
        elif action == "tempfail":
            self.say(words or TEMPFAIL[step])
        elif action == "say":
            self.say(words)
            return words[:1] in "23"
        elif action in ("drop", "keepdrop"):
            raise Gone(f"dropped at {step}")
        elif action == "hang":
            self.wait_for_end()
        elif action == "slow":
            for octet in (text + "\r\n").encode():
                self.send(bytes([octet]))
                time.sleep(self.options.pace)
            return text[:1] in "23"
        elif action == "garbage":
            self.send(bytes(range(256)) * 2 + b"\r\n\x1b[31mred\r\n\xff\xfe\x00 250 fine\r\n")
        elif action == "endless":
            while True:
                self.send(text[:3].encode() + b"-" + b"x" * 4000)
        elif action == "lines":
            while True:
                self.send(text[:3].encode() + b"-more to come\r\n")
                time.sleep(0.001)
        return False

    def wait_for_end(self):
        """Says nothing more until the client has gone."""
        while True:
            self.read()
            self.buffer = b""

    def run(self):
        end = "quit"
        try:
            if self.options.tls == "implicit":
                self.start_tls()
            if not self.answer("banner", "220 mail.example.nl ESMTP"):
                self.wait_for_end()
            while self.command(self.line()):
                pass
        except Gone as reason:
            end = str(reason)
        except (OSError, ssl.SSLError) as error:
            end = type(error).__name__
        self.server.record("sessions.jsonl", {"lines": self.lines, "tls": self.tls, "end": end})
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()

    def start_tls(self):
        self.buffer = b""
        self.socket = self.server.context.wrap_socket(self.socket, server_side=True)
        self.tls = True

    def command(self, line):
        self.lines.append(("tls " if self.tls else "clear ") + line)
        verb = line.split(" ")[0].upper()
        if verb in ("EHLO", "HELO"):
            self.ehlo(verb)
        elif verb == "STARTTLS":
            self.starttls()
        elif verb == "AUTH":
            self.auth(line)
        elif verb == "MAIL":
            if self.answer("mail", "250 2.1.0 sender ok"):
                self.sender = line[line.find("<") + 1 : line.find(">")]
        elif verb == "RCPT":
            self.rcpt(line[line.find("<") + 1 : line.find(">")])
        elif verb == "DATA":
            if self.answer("data", "354 go ahead"):
                self.data()
        elif verb == "QUIT":
            self.answer("quit", "221 2.0.0 bye")
            return False
        else:
            self.say("250 2.0.0 ok" if verb in ("RSET", "NOOP") else "502 5.5.2 what?")
        return True

    def ehlo(self, verb):
        if "ehlo" in self.actions or verb == "HELO":
            self.answer("ehlo", "250 mail.example.nl")
            return
        offers = ["mail.example.nl", "8BITMIME", "SIZE 10000000"]
        if self.options.tls == "starttls" and not self.tls:
            offers.append("STARTTLS")
        if self.options.password or self.options.clear_auth or "auth" in self.actions:
            if self.tls or self.options.clear_auth:
                offers.append("AUTH PLAIN LOGIN")
        if self.options.token and self.tls:
            offers.append("AUTH XOAUTH2")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])

    def starttls(self):
        action, _ = self.actions.get("starttls", (None, ""))
        if action == "inject":
            self.send(b"220 2.0.0 ready\r\n250-mail.example.nl\r\n250 AUTH PLAIN LOGIN\r\n235 2.7.0 welcome\r\n")
            self.start_tls()
        elif self.answer("starttls", "220 2.0.0 ready"):
            self.start_tls()

    def auth(self, line):
        parts = line.split(" ")
        if parts[1].upper() == "LOGIN":
            self.say("334 VXNlcm5hbWU6")
            name = base64.b64decode(self.line()).decode()
            self.say("334 UGFzc3dvcmQ6")
            given = (name, base64.b64decode(self.line()).decode())
        else:
            if len(parts) < 3:
                self.say("334 ")
                parts.append(self.line())
            text = base64.b64decode(parts[2]).decode()
            if parts[1].upper() == "XOAUTH2":
                good = f"user={self.options.user}\x01auth=Bearer {self.options.token}\x01\x01" == text
                if not good:
                    self.say("334 " + base64.b64encode(b'{"status":"401"}').decode())
                    self.line()
                self.answer("auth", "235 2.7.0 welcome" if good else "535 5.7.3 token refused: " + parts[2])
                return
            given = tuple(text.split("\0")[1:])
        good = given == (self.options.user, self.options.password)
        # A server that tells the password back, as some did: it must not end up in a log.
        self.answer("auth", "235 2.7.0 welcome" if good else "535 5.7.8 wrong: " + line + " is " + given[1])

    def rcpt(self, recipient):
        if recipient in self.options.refuse:
            self.say("550 5.1.1 no such user")
        elif self.server.is_greylisted(self.sender, recipient):
            self.say("451 4.7.1 greylisted, come back")
        elif self.answer("rcpt", "250 2.1.5 recipient ok"):
            self.recipient = recipient

    def data(self):
        while not (b"\r\n.\r\n" in self.buffer or self.buffer.startswith(b".\r\n")):
            self.read()
        if self.buffer.startswith(b".\r\n"):
            body, self.buffer = b"", self.buffer[3:]
        else:
            body, self.buffer = self.buffer.split(b"\r\n.\r\n", 1)
            body += b"\r\n"
        octets = (b"\r\n" + body).replace(b"\r\n.", b"\r\n")[2:]
        if self.actions.get("dot", ("",))[0] == "keepdrop":
            self.keep(octets)
        if not self.answer("dot", "250 2.0.0 queued as 1F2E3D"):
            return
        self.keep(octets)
        if "after250" in self.actions:
            self.answer("after250", "")

    def keep(self, octets):
        self.server.keep(octets, {"from": self.sender, "to": self.recipient, "tls": self.tls})


class Server:
    def __init__(self, options):
        self.options, self.lock, self.seen, self.count = options, threading.Lock(), set(), 0
        os.makedirs(os.path.join(options.folder, "mail"), exist_ok=True)
        if options.tls != "absent":
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            name = os.path.join(options.certificates, options.certificate)
            self.context.load_cert_chain(name + ".pem", name + ".key")

    def is_greylisted(self, sender, recipient):
        if not self.options.greylist:
            return False
        with self.lock:
            known = (sender, recipient) in self.seen
            self.seen.add((sender, recipient))
            return not known

    def append(self, name, data):
        with self.lock, open(os.path.join(self.options.folder, name), "ab") as file:
            file.write(data)

    def record(self, name, facts):
        self.append(name, json.dumps(facts).encode() + b"\n")

    def keep(self, octets, facts):
        with self.lock:
            self.count += 1
            number = self.count
        with open(os.path.join(self.options.folder, "mail", f"{number}.eml"), "wb") as file:
            file.write(octets)
        self.record("mail.jsonl", facts | {"sha256": hashlib.sha256(octets).hexdigest()})

    def serve(self):
        listener = socket.create_server(("127.0.0.1", self.options.port), backlog=64)
        print(listener.getsockname()[1], flush=True)
        sessions = 0
        chaos = None if self.options.chaos is None else random.Random(self.options.chaos)
        while True:
            connection, _ = listener.accept()
            sessions += 1
            actions = self.options.do if sessions <= self.options.times else {}
            if chaos and chaos.random() < self.options.rate:
                step, what = chaos.choice(CHAOS)
                actions = {step: (what, "")}
            threading.Thread(target=Session(self, connection, actions).run, daemon=True).start()


def action(text):
    step, _, rest = text.partition("=")
    name, _, words = rest.partition(":")
    return step, (name, words)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--do", action="append", type=action, default=[])
    parser.add_argument("--times", type=int, default=1 << 30, help="sessions that misbehave")
    parser.add_argument("--chaos", type=int, help="the seed")
    parser.add_argument("--rate", type=float, default=0.3, help="how many of the sessions --chaos spoils")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--pace", type=float, default=0.01, help="seconds between the octets of a slow answer")
    parser.add_argument("--greylist", action="store_true")
    parser.add_argument("--refuse", action="append", default=[])
    parser.add_argument("--tls", choices=["absent", "starttls", "implicit"], default="absent")
    parser.add_argument("--certificates", help="the folder that certificates.sh filled")
    parser.add_argument("--certificate", default="good")
    parser.add_argument("--user", default="")
    parser.add_argument("--password", default="")
    parser.add_argument("--token", default="")
    parser.add_argument("--clear-auth", action="store_true", help="offer AUTH without TLS too")
    options = parser.parse_args()
    options.do = dict(options.do)
    threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(0)), daemon=True).start()
    Server(options).serve()


if __name__ == "__main__":
    main()
