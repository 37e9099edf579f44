"""Reads messages with Python's own e-mail package, and writes what it understood as JSON.

Standard input: for each message a line with its length in octets, then the message.
"""

import base64
import email
import email.policy
import email.utils
import json
import sys
from email.header import decode_header, make_header


def frames(stream):
    while line := stream.readline():
        yield stream.read(int(line))


def addresses(message, name, octets):
    found = message[name].addresses if message[name] is not None else ()
    # The newer parser puts blanks between the encoded words of a name; the older one joins them, as RFC 2047 has it.
    older = email.message_from_bytes(octets).get_all(name, [])
    names = [str(make_header(decode_header(text))) for text, _ in email.utils.getaddresses(older)]
    return [{"name": text, "address": one.addr_spec} for text, one in zip(names, found, strict=True)]


def part(one):
    is_text = one.get_content_maintype() == "text"
    content = one.get_content()
    return {
        "type": one.get_content_type(),
        "disposition": one.get_content_disposition(),
        "name": one.get_filename(),
        "content": content.replace("\r\n", "\n") if is_text else base64.b64encode(content).decode("ascii"),
    }


def read(octets):
    message = email.message_from_bytes(octets, policy=email.policy.default)
    parts = list(message.walk())
    defects = [defect for one in parts for defect in one.defects]
    defects += [defect for one in parts for value in one.values() for defect in value.defects]
    return {
        "names": message.keys(),
        "values": [str(value) for value in message.values()],
        "structure": [one.get_content_type() for one in parts],
        "from": addresses(message, "From", octets),
        "replyTo": addresses(message, "Reply-To", octets),
        "to": addresses(message, "To", octets),
        "date": message["Date"].datetime.isoformat(),
        "defects": [repr(defect) for defect in defects],
        "parts": [part(one) for one in parts if not one.is_multipart()],
    }


json.dump([read(octets) for octets in frames(sys.stdin.buffer)], sys.stdout)
