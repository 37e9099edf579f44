#!/usr/bin/env python3
"""Checks that Tijdig and the Python script name the same contracts and dates; prints how many there are.

usage: compare.py TIJDIG.csv PEER.csv

Of Tijdig's answer only the rule `extension-notice` counts. The first difference is said, with status 1.
"""

import csv
import re
import sys

# The id of a deadline: contract, rule, due date.
NOTICE = re.compile(r"([a-z0-9-]+)/extension-notice/(\d{4}-\d\d-\d\d)")


def cells(path):
    """The lines of a CSV file, each a list of cells."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.reader(file, delimiter=";")


def ours(path):
    """The contracts and dates of Tijdig's answer, whatever the language of its headings."""
    found = (NOTICE.fullmatch(cell) for row in cells(path) for cell in row)
    return sorted(match.groups() for match in found if match)


def theirs(path):
    """The contracts and dates of the Python script's answer."""
    rows = cells(path)
    next(rows)
    return sorted((contract, due) for contract, due in rows)


def main():
    """Compares the two files."""
    tijdig, peer = ours(sys.argv[1]), theirs(sys.argv[2])
    for one, other in zip(tijdig, peer):
        if one != other:
            sys.exit(f"the answers differ, first here: Tijdig says {' '.join(one)}, Python {' '.join(other)}")
    if len(tijdig) != len(peer):
        sys.exit(f"the answers differ: Tijdig names {len(tijdig)} notices, Python {len(peer)}")
    print(len(tijdig))


if __name__ == "__main__":
    main()
