"""Reads calendar files with two independent readers, and writes what each understood as JSON.

Standard input: for each file a line with its length in octets, then the file.
"""

import json
import re
import sys

try:
    import icalendar
    import vobject
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; install it with: python3 -m pip install icalendar vobject")


def frames(stream):
    while line := stream.readline():
        yield stream.read(int(line))


def by_icalendar(octets):
    (calendar,) = icalendar.Calendar.from_ical(octets, multiple=True)

    def event(one):
        alarms = one.walk("VALARM")
        return {
            "uid": str(one["UID"]),
            "sequence": int(one["SEQUENCE"]),
            "stamp": one["DTSTAMP"].dt.isoformat(),
            "start": one["DTSTART"].dt.isoformat(),
            "end": one["DTEND"].dt.isoformat() if "DTEND" in one else None,
            "summary": str(one["SUMMARY"]),
            "description": str(one.get("DESCRIPTION", "")),
            "categories": [str(name) for name in one["CATEGORIES"].cats] if "CATEGORIES" in one else [],
            "url": str(one.get("URL", "")),
            "status": str(one["STATUS"]),
            "alarms": [alarm["TRIGGER"].dt.days for alarm in alarms],
        }

    errors = [repr(error) for one in calendar.walk() for error in one.errors]
    # icalendar leaves the value of a property that it doesn't know as it stands.
    name = re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], str(calendar["NAME"]))
    return {"name": name, "events": [event(one) for one in calendar.walk("VEVENT")],
            "errors": errors}


def by_vobject(octets):
    (calendar,) = vobject.readComponents(octets.decode("utf-8"))

    def value(one, name, default=""):
        return one.contents[name][0].value if name in one.contents else default

    def event(one):
        alarms = one.contents.get("valarm", [])
        return {
            "uid": value(one, "uid"),
            "sequence": int(value(one, "sequence")),
            "stamp": value(one, "dtstamp").isoformat(),
            "start": value(one, "dtstart").isoformat(),
            "end": value(one, "dtend").isoformat() if "dtend" in one.contents else None,
            "summary": value(one, "summary"),
            "description": value(one, "description"),
            "categories": value(one, "categories", []),
            "url": value(one, "url"),
            "status": value(one, "status"),
            "alarms": [value(alarm, "trigger").days for alarm in alarms],
        }

    calendar.validate(raiseException=True)
    return {"name": value(calendar, "x-wr-calname"), "events": [event(one) for one in calendar.contents["vevent"]],
            "errors": []}


json.dump([[by_icalendar(octets), by_vobject(octets)] for octets in frames(sys.stdin.buffer)], sys.stdout)
