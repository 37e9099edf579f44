#!/usr/bin/env python3
"""Measures Tijdig and its peers on registers of several sizes; `Scripts/bench` builds, and calls this."""

import argparse
import json
import os
import subprocess
import sys
from datetime import date

import table
from machine import describe
from measure import Contender, Failed, limit_memory, peak_octets, race, run

HERE = os.path.dirname(os.path.abspath(__file__))
SHIPPED = os.path.join(os.path.dirname(os.path.dirname(HERE)), "contracts.json")

TODAY = date(2026, 5, 28)
# Six months ahead, as `upcoming` looks; `remind` counts in days. A year for the reminders.
MONTHS = 6
DAYS = (date(2026, 11, 28) - TODAY).days
YEAR_ENDS = date(2027, 5, 27)

# Above so many contracts, a command is run so often at most.
LARGE, RUNS_OF_LARGE = 100_000, 3
# Growth in rules and in the horizon is measured on so many contracts; the cold start with so many runs.
GROWTH_SIZE, COLD_RUNS = 10_000, 50

UPCOMING, PYTHON, REMIND = "tijdig upcoming --format csv", "Python, json and dateutil", "remind, one line a contract"


class Bench:
    """One run of the whole, with its program, its folder for data, and how often each command is run."""

    def __init__(self, program, folder, runs):
        self.program = program
        self.folder = folder
        self.runs = runs

    def path(self, name):
        """A file in the folder for data."""
        return os.path.join(self.folder, name)

    def tijdig(self, register, command, *options):
        """A command line of Tijdig on the fixed day."""
        return [self.program, command, "--register", register, "--today", str(TODAY), *options]

    def register(self, size, rules=0):
        """Makes the register of that size, with so many rules of its own; returns its path."""
        say(f"making {size:,} contracts" + (f" and {rules} rules" if rules else ""))
        path = self.path(f"contracts-{size}-{rules}.json")
        make(path, "generate.py", str(size), "--rules", str(rules))
        return path

    def of_size(self, size):
        """Tijdig beside its peers on a register of that size, once their answers agree."""
        register, reminders = self.register(size), self.path(f"contracts-{size}.rem")
        make(reminders, "reminders.py", register, str(DAYS))
        upcoming = self.tijdig(register, "upcoming", "--format", "csv")
        peer = [sys.executable, os.path.join(HERE, "peer.py"), register, str(TODAY), str(MONTHS)]
        say(f"comparing the answers about {size:,} contracts")
        notices = self.agreed(upcoming, peer)

        year = ("--from", str(TODAY), "--until", str(YEAR_ENDS), "--format", "csv")
        contenders = [
            Contender(UPCOMING, upcoming),
            Contender("tijdig check --format json", self.tijdig(register, "check", "--format", "json")),
            Contender("tijdig reminders, a year, CSV", self.tijdig(register, "reminders", *year)),
            Contender(PYTHON, peer),
            Contender(REMIND, ["remind", reminders, str(TODAY)]),
            Contender("jq '.contracts | length'", ["jq", ".contracts | length", register]),
            Contender("wc -l", ["wc", "-l", register]),
        ]
        say(f"measuring {size:,} contracts")
        race(contenders, min(self.runs, RUNS_OF_LARGE) if size > LARGE else self.runs, register)
        return {
            "contracts": size, "octets": os.path.getsize(register), "notices": notices,
            "commands": beside_first(contenders),
        }

    def agreed(self, upcoming, peer):
        """How many notices both name; ends with the first difference where they do not agree."""
        answers = self.path("tijdig.csv"), self.path("python.csv")
        run(upcoming, answers[0])
        run(peer, answers[1])
        check = [sys.executable, os.path.join(HERE, "compare.py"), *answers]
        return int(output_of(check))

    def growth(self, key, variants, register):
        """What `upcoming` takes for each value of `key`, given as pairs of a value and a command line; of registers
        about as large as this one."""
        contenders = [(value, Contender(str(value), command)) for value, command in variants]
        race([contender for _, contender in contenders], self.runs, register)
        rows = []
        for value, contender in contenders:
            run(contender.command, self.path("answer.csv"))
            rows.append({key: value, "lines": count_lines(self.path("answer.csv"))} | contender.figures())
        return rows

    def growth_in_rules(self):
        """The same contracts with more and more rules of the register's own."""
        registers = [(rules, self.register(GROWTH_SIZE, rules)) for rules in (1, 10, 100)]
        variants = [(rules, self.tijdig(register, "upcoming", "--format", "csv")) for rules, register in registers]
        say("measuring the growth in rules")
        return self.growth("rules", variants, registers[0][1])

    def growth_in_horizon(self):
        """The same contracts, looked at further and further ahead."""
        register = self.register(GROWTH_SIZE)
        variants = [
            (within, self.tijdig(register, "upcoming", "--within", within, "--format", "csv"))
            for within in ("P6M", "P2Y", "P10Y")
        ]
        say("measuring the growth in the horizon")
        return self.growth("within", variants, register)

    def cold_start(self):
        """The shipped register, from start to last line, beside `jq`."""
        say("measuring the start")
        contenders = [
            Contender("tijdig upcoming", self.tijdig(SHIPPED, "upcoming")),
            Contender("jq length", ["jq", "length", SHIPPED]),
        ]
        race(contenders, COLD_RUNS, SHIPPED)
        return beside_first(contenders)


def beside_first(contenders):
    """What was measured of each, with its time as a multiple of that of the first, Tijdig's `upcoming`."""
    figures = [contender.figures() for contender in contenders]
    first = figures[0]
    if "failure" in first:
        raise Failed(f"{first['name']}: {first['failure']}")
    for each in figures:
        if "failure" not in each:
            each["toUpcoming"] = each["seconds"] / first["seconds"]
    return figures


def goals(sizes, cold_start):
    """What is to be reached, as far as this run measured it."""
    of_size = {size["contracts"]: {command["name"]: command for command in size["commands"]} for size in sizes}
    found = []

    def at_least(least, text, peer):
        if "toUpcoming" in peer:
            found.append({"goal": text, "value": peer["toUpcoming"], "met": peer["toUpcoming"] >= least})

    def at_most(most, text, value):
        found.append({"goal": text, "value": value, "met": value <= most})

    hundred, million = of_size.get(100_000), of_size.get(1_000_000)
    if hundred:
        at_least(15, "100,000 contracts: Python takes at least 15 times as long", hundred[PYTHON])
        at_least(1, "100,000 contracts: remind takes at least as long", hundred[REMIND])
    if hundred and million:
        ratio = million[UPCOMING]["seconds"] / hundred[UPCOMING]["seconds"]
        at_most(11, "1,000,000 contracts: at most 11 times the time of 100,000", ratio)
    if million:
        at_most(1, "1,000,000 contracts: at most 1 GB", million[UPCOMING]["peakOctets"] / 1e9)
    at_least(1, "the shipped register: jq takes at least as long", cold_start[1])
    return found


def say(words):
    """Tells on standard error what is being done."""
    print(f"{words} ...", file=sys.stderr, flush=True)


def output_of(command):
    """What a helper prints; ends with its words on standard error where it fails."""
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if answer.returncode:
        sys.exit(answer.returncode)
    return answer.stdout


def make(path, script, *arguments):
    """Writes what one of the scripts beside this one prints to a file."""
    with open(path, "w", encoding="utf-8") as file:
        answer = subprocess.run([sys.executable, os.path.join(HERE, script), *arguments], stdout=file, check=False)
    if answer.returncode:
        sys.exit(answer.returncode)


def count_lines(path):
    """The lines of an answer, its heading not counted."""
    with open(path, "rb") as file:
        return sum(1 for _ in file) - 1


def main():
    """Reads the command line, measures, and prints; returns the status to end with."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the program tijdig")
    parser.add_argument("folder", help="where the data go")
    parser.add_argument("--sizes", required=True)
    parser.add_argument("--runs", type=int, required=True)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()

    limit_memory()
    bench = Bench(arguments.program, arguments.folder, arguments.runs)
    machine, floor = describe(), peak_octets(run(["true"])[1])
    sizes = [bench.of_size(size) for size in sorted({int(size) for size in arguments.sizes.split(",")})]
    cold_start = bench.cold_start()
    report = {
        "machine": machine, "today": str(TODAY), "memoryFloorOctets": floor, "sizes": sizes,
        "growth": {"contracts": GROWTH_SIZE, "rules": bench.growth_in_rules(), "horizon": bench.growth_in_horizon()},
        "coldStart": cold_start, "goals": goals(sizes, cold_start),
    }
    print(json.dumps(report, indent=2) if arguments.json else table.text(report))
    return 1 if any("failure" in command for size in sizes for command in size["commands"]) else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failure:
        sys.exit(f"Scripts/bench: {failure}")
    except KeyboardInterrupt:
        sys.exit(130)
