#!/usr/bin/env python3
"""Writes a register as a file for `remind`: for each contract one line, with the last day to tell of its extension.

usage: reminders.py REGISTER DAYS

Where there is no extension to tell of, the line has the day on which the contract ends. Each is brought to mind so
many days ahead.
"""

import json
import sys

from peer import DAY, notice, term_ends


def main():
    """Reads the register and prints the reminders."""
    path, ahead = sys.argv[1], int(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        register = json.load(file)
    sys.stdout.reconfigure(encoding="utf-8")
    for contract in register["contracts"]:
        day = notice(contract) or term_ends(contract)[-1] - DAY
        print(f"REM {day} +{ahead} MSG {contract['id']} {contract['title']} %b")


if __name__ == "__main__":
    main()
