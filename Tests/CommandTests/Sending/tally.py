#!/usr/bin/env python3
"""Counts, independently of Tijdig, which reminders had to arrive, and compares that with the messages that a server took.

    tally.py register SEED PORT                 prints a register of 100 contracts
    tally.py compare REGISTER FIRST DAYS SERVER prints what is missing, what came unasked, and the copies, as JSON

The rule of the register's own, in days only, and with weekends for holidays, so that the count stays simple:
due = the end less the notice; act by the last weekday on or before it; a step so many days before that, moved back to a
weekday; overdue every seven days after the day to act, once that is after the due date. The run of a day tells the
gravest step that has come and was not told, for as long as no decision settles it.
"""

import datetime
import email
import email.policy
import hashlib
import json
import os
import random
import re
import sys

STEPS = [56, 28, 14, 7, 1]
ESCALATE = 7
DAY = datetime.timedelta(days=1)


def register(seed, port):
    chance = random.Random(seed)
    contracts = []
    for number in range(100):
        end = datetime.date(2026, 3, 1) + chance.randrange(500) * DAY
        contract = {
            "id": f"c{number}", "title": f"Contract {number}", "owner": f"p{chance.randrange(5)}",
            "start": "2024-01-01", "firstPeriod": {"end": str(end)}, "extensions": {"options": ["P1Y"]},
            "notice": {"period": f"P{chance.choice([30, 60, 90])}D"}, "route": "none",
        }
        if chance.random() < 0.4:
            told = end - chance.randrange(20, 120) * DAY
            contract["decisions"] = [{"on": str(told), "kind": "lapse"}]
        contracts.append(contract)
    built_in = ["extension-notice", "renewal-stop", "decision", "papers", "talk", "yearly-talk", "procurement", "expiry"]
    rule = {
        "id": "notice", "title": {"nl": "Opzeggen", "en": "Give notice"},
        "due": {"before": "term.end", "by": "notice.period"}, "closedBy": ["lapse"],
        "remind": [f"P{step}D" for step in STEPS], "overdue": "P7D", "escalate": f"P{ESCALATE}D",
    }
    people = {f"p{n}": {"name": f"P {n}", "email": f"p{n}@example.org", "manager": f"m{n % 2}"} for n in range(5)}
    people |= {f"m{n}": {"name": f"M {n}", "email": f"m{n}@example.org"} for n in range(2)}
    return {
        "version": 1, "register": {"title": "Proef", "language": "nl", "holidays": "weekend"}, "people": people,
        "rules": [{"id": name, "off": True} for name in built_in] + [rule],
        "notify": {
            "from": "Beheer <beheer@example.org>", "to": ["p0"], "operator": "operator@example.org", "digest": "none",
            "transport": "smtp", "smtp": {"host": "127.0.0.1", "port": port, "security": "none", "timeout": 60},
        },
        "contracts": contracts,
    }


def weekday_before(day):
    while day.weekday() > 4:
        day -= DAY
    return day


def expected(contracts, first, days):
    """Which deadlines each address must be told of on each day: {(day, address): {id}}."""
    result = {}
    for contract in contracts:
        end = datetime.date.fromisoformat(contract["firstPeriod"]["end"])
        due = end - int(contract["notice"]["period"][1:-1]) * DAY
        act = weekday_before(due)
        settled = min([datetime.date.fromisoformat(d["on"]) for d in contract.get("decisions", [])], default=None)
        manager_from = weekday_before(act - ESCALATE * DAY)
        steps = {weekday_before(act - step * DAY) for step in STEPS}
        steps |= {act + 7 * n * DAY for n in range(1, 200) if act + 7 * n * DAY > due}
        manager = f"m{int(contract['owner'][1:]) % 2}"
        told = {}
        for number in range(days):
            today = first + number * DAY
            if today.weekday() > 4 or (settled is not None and today >= settled):
                continue
            come = [step for step in steps if step <= today]
            if not come:
                continue
            who = [contract["owner"]] + ([manager] if max(come) >= manager_from else [])
            for person in who:
                if told.get(person) != max(come):
                    told[person] = max(come)
                    key = (str(today), f"{person}@example.org")
                    result.setdefault(key, set()).add(f"{contract['id']}/notice/{due}")
    return result


def arrived(server):
    """What the server took, each message once: {(day, address): {id}}, and how many copies there were."""
    result, seen, copies, operator = {}, set(), 0, 0
    folder = os.path.join(server, "mail")
    for name in sorted(os.listdir(folder), key=lambda name: int(name.split(".")[0])):
        with open(os.path.join(folder, name), "rb") as file:
            octets = file.read()
        digest = hashlib.sha256(octets).digest()
        if digest in seen:
            copies += 1
            continue
        seen.add(digest)
        message = email.message_from_bytes(octets, policy=email.policy.default)
        address = message["To"].addresses[0].addr_spec
        if address == "operator@example.org":
            operator += 1
            continue
        text = message.get_body(("plain",)).get_content()
        year = re.search(r"stand\s+van\s+\w\w\s(\d\d)-(\d\d)-(\d{4})", text)
        day = f"{year[3]}-{year[2]}-{year[1]}"
        ids = re.findall(r"tijdig acknowledge (\S+)", text)
        key = (day, address)
        result.setdefault(key, []).extend(ids)
    return result, copies, operator


def compare(path, first, days, server):
    with open(path) as file:
        contracts = json.load(file)["contracts"]
    want = expected(contracts, datetime.date.fromisoformat(first), days)
    got, copies, operator = arrived(server)
    wanted = [f"{day} {to} {name}" for (day, to), names in want.items() for name in names]
    found = [f"{day} {to} {name}" for (day, to), names in got.items() for name in names]
    ambiguous = 0
    reached = os.path.join(server, "reached.jsonl")
    if os.path.exists(reached):
        with open(reached) as file:
            ambiguous = sum(json.loads(line)["action"] == "keepdrop" for line in file)
    return {
        "expected": len(wanted), "missing": sorted(set(wanted) - set(found)),
        "unexpected": sorted(set(found) - set(wanted)), "twice": len(found) - len(set(found)),
        "copies": copies, "ambiguous": ambiguous, "operator": operator,
    }


if sys.argv[1] == "register":
    print(json.dumps(register(int(sys.argv[2]), int(sys.argv[3])), indent=1))
else:
    print(json.dumps(compare(sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5])))
