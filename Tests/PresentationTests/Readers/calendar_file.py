"""Reads calendar files with three independent readers, and writes what each understood as JSON.

Standard input: for each file a line with its length in octets, then the file.
"""

import ctypes
import json
import re
import sys
from datetime import datetime, timedelta

try:
    import icalendar
    import vobject
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; install it with: python3 -m pip install icalendar vobject")

try:
    libical = ctypes.CDLL("libical.so.3")
except OSError:
    sys.exit("libical is not installed; install it with: apt-get install libical3")


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


def declare(name, result, *arguments):
    function = getattr(libical, name)
    function.restype, function.argtypes = result, arguments
    return function


handle, text, kind = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = declare("icalparser_parse_string", handle, text)
free = declare("icalcomponent_free", None, handle)
component_kind = declare("icalcomponent_string_to_kind", kind, text)
property_kind = declare("icalproperty_string_to_kind", kind, text)
first_component = declare("icalcomponent_get_first_component", handle, handle, kind)
next_component = declare("icalcomponent_get_next_component", handle, handle, kind)
first_property = declare("icalcomponent_get_first_property", handle, handle, kind)
next_property = declare("icalcomponent_get_next_property", handle, handle, kind)
property_value = declare("icalproperty_get_value", handle, handle)
written = declare("icalproperty_get_value_as_string", text, handle)
text_value = declare("icalvalue_get_text", text, handle)
count_errors = declare("icalcomponent_count_errors", ctypes.c_int, handle)
check = declare("icalrestriction_check", ctypes.c_int, handle)


def each(first, following, of, wanted):
    found = first(of, wanted)
    while found:
        yield found
        found = following(of, wanted)


def by_libical(octets):
    # The C library takes a text that ends at the first NUL.
    calendar = parse(octets.replace(b"\0", b"?"))
    if not calendar:
        return {"name": "", "events": [], "errors": ["libical reads no calendar"]}

    def properties(of, name):
        return each(first_property, next_property, of, property_kind(name))

    def raw(of, name, default=""):
        return next((written(one).decode() for one in properties(of, name)), default)

    def words(of, name):
        # NULL where nothing stands behind the colon.
        return [(text_value(property_value(one)) or b"").decode() for one in properties(of, name)]

    def day(value):
        return datetime.strptime(value, "%Y%m%d").date().isoformat() if value else None

    def event(one):
        alarms = each(first_component, next_component, one, component_kind(b"VALARM"))
        triggers = [raw(alarm, b"TRIGGER") for alarm in alarms]
        stamp = datetime.strptime(raw(one, b"DTSTAMP") + "+0000", "%Y%m%dT%H%M%SZ%z")
        return {
            "uid": raw(one, b"UID"),
            "sequence": int(raw(one, b"SEQUENCE")),
            "stamp": stamp.isoformat(),
            "start": day(raw(one, b"DTSTART")),
            "end": day(raw(one, b"DTEND")),
            "summary": "".join(words(one, b"SUMMARY")),
            "description": "".join(words(one, b"DESCRIPTION")),
            "categories": words(one, b"CATEGORIES"),
            "url": raw(one, b"URL"),
            "status": raw(one, b"STATUS"),
            "alarms": [timedelta(days=-int(re.fullmatch(r"-P(\d+)D", one)[1])).days for one in triggers],
        }

    check(calendar)
    errors = ["libical finds errors"] if count_errors(calendar) else []
    answer = {"name": next(iter(words(calendar, b"NAME")), ""),
              "events": [event(one) for one in each(first_component, next_component, calendar, component_kind(b"VEVENT"))],
              "errors": errors}
    free(calendar)
    return answer


json.dump([[by_icalendar(octets), by_vobject(octets), by_libical(octets)] for octets in frames(sys.stdin.buffer)],
          sys.stdout)
