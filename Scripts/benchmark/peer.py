#!/usr/bin/env python3
"""Prints when the notices of a register are due, as CSV: the script that one would write without Tijdig.

usage: peer.py REGISTER TODAY MONTHS

For each contract with express renewal and an option left: the end of the term that runs, and the last day on which
the provider can be told of the extension. Listed is what must be done within so many months, and what is overdue.
"""

import json
import re
import sys
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)


@cache
def duration(text):
    """The length that an ISO 8601 duration such as P1Y6M stands for."""
    parts = {unit: int(number) for number, unit in re.findall(r"(\d+)([YMWD])", text)}
    return relativedelta(
        years=parts.get("Y", 0), months=parts.get("M", 0), weeks=parts.get("W", 0), days=parts.get("D", 0))


@cache
def holidays(year):
    """The Dutch holidays of a year."""
    sunday = easter(year)
    king = date(year, 4, 27)
    return {
        date(year, 1, 1), sunday - 2 * DAY, sunday + DAY, king - DAY if king.weekday() == 6 else king,
        date(year, 5, 5), sunday + 39 * DAY, sunday + 50 * DAY, date(year, 12, 25), date(year, 12, 26),
    }


def last_working_day(day):
    """The day itself, or the last working day before it."""
    while day.weekday() >= 5 or day in holidays(day.year):
        day -= DAY
    return day


def last_day(text):
    """The last day of a date that can also be a year or a month."""
    if len(text) == 4:
        return date(int(text), 12, 31)
    if len(text) == 7:
        return date.fromisoformat(text + "-01") + relativedelta(months=1) - DAY
    return date.fromisoformat(text)


def term_ends(contract):
    """The day after each end that the contract can have: that of the first period, and one for each option."""
    period = contract["firstPeriod"]
    if "end" in period:
        end = last_day(period["end"]) + DAY
    else:
        end = date.fromisoformat(contract["start"]) + duration(period["duration"])
    ends = [end]
    extensions = contract["extensions"]
    if extensions != "none":
        for option in extensions.get("options", []):
            ends.append(ends[-1] + duration(option))
        if "options" not in extensions:
            ends.append(last_day(extensions["maximumEnd"]) + DAY)
    return ends


def notice(contract):
    """The last day on which the provider can be told of the next extension; None where there is nothing to tell."""
    if contract["renewal"] != "express":
        return None
    taken = decided = 0
    for decision in contract.get("decisions", []):
        if decision["kind"] == "lapse":
            return None
        if decision["kind"] == "extend":
            decided = decision["option"]
        elif decision["kind"] == "notify":
            taken = decided
    ends = term_ends(contract)
    if taken == len(ends) - 1:
        return None
    return ends[taken] - duration(contract["notice"]["period"]) - DAY


def main():
    """Reads the register and prints the notices in the order of their days."""
    path, today, within = sys.argv[1], date.fromisoformat(sys.argv[2]), int(sys.argv[3])
    until = today + relativedelta(months=within)
    with open(path, encoding="utf-8") as file:
        register = json.load(file)
    rows = []
    for contract in register["contracts"]:
        due = notice(contract)
        if due:
            act_by = last_working_day(due)
            if act_by <= until:
                rows.append((act_by, contract["id"], due))
    rows.sort()
    print("contract;due")
    for act_by, contract, due in rows:
        print(f"{contract};{due}")


if __name__ == "__main__":
    main()
