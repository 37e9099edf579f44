#!/usr/bin/env python3
"""Writes a register with many contracts, the same for the same seed and the same number.

The contracts are those of a public body in May 2026: most of them run, end on 31 December or at the end of another
month, have options, a notice period, an owner, sources and notes, and for about a third the notice is due in the
coming six months. Some were extended before, some were let go, and a few notices were forgotten. Terms begin on the
1st or the 15th of a month, so that no step of months has to round: there every library for dates agrees.
"""

import argparse
import json
import sys
from datetime import date, timedelta
from random import Random

TODAY = date(2026, 5, 28)

SERVICES = [
    "Ambulante begeleiding", "Beschermd wonen", "Dagbesteding", "Doelgroepenvervoer", "Gladheidbestrijding",
    "Groenonderhoud", "Huishoudelijke hulp", "Inhuur juridisch advies", "Jeugdhulp met verblijf", "Leerlingenvervoer",
    "Maatschappelijke opvang", "Onderhoud liften", "Respijtzorg", "Schoonmaak gemeentehuis", "Schuldhulpverlening",
    "Softwareonderhoud burgerzaken", "Straatverlichting", "Vrouwenopvang", "Wijkteams", "Zwemonderwijs",
]
PLACES = [
    "Almere", "Amersfoort", "Blaricum", "Eemnes", "Gooise Meren", "Hilversum", "Huizen", "Laren", "Leeuwarden",
    "Maastricht", "Nijmegen", "Oss", "Súdwest-Fryslân", "Venlo", "Wijdemeren", "Zwolle",
]
NOTES = [
    "Tarieven geïndexeerd per 1 januari.",
    "De leverancier noemt dit 'fase 2'; in het verslag heet het \"de pilot\".",
    "Samen ingekocht met de buurgemeenten; één contractbeheerder voor alle.",
    "Coördinatie ligt bij de regio, de afrekening bij de gemeente zelf.",
    "Nakijken: de bijlage noemt een andere opzegtermijn dan de overeenkomst.",
]
# What is chosen, and how often.
END_YEARS = {2026: 50, 2027: 28, 2028: 15, 2029: 7}
END_DAYS = {(1, 1): 60, (4, 1): 6, (5, 1): 4, (7, 1): 10, (9, 1): 8, (10, 1): 6, (3, 15): 3, (11, 15): 3}
PERIODS = {12: 10, 24: 30, 36: 25, 48: 35}
OPTIONS = {6: 5, 12: 70, 24: 25}
NOTICES = {2: 10, 3: 40, 4: 20, 6: 30}
OPTIONS_TAKEN = {0: 60, 1: 28, 2: 12}
OPTIONS_LEFT = {0: 15, 1: 50, 2: 30, 3: 5}


def months(count):
    """A number of months as a register writes it: P2Y, P18M."""
    return f"P{count}M" if count % 12 else f"P{count // 12}Y"


def later(day, count):
    """The day so many months later; every month has it."""
    month = 12 * day.year + day.month - 1 + count
    return day.replace(year=month // 12, month=month % 12 + 1)


def earlier(day, count):
    """The day so many months earlier."""
    return later(day, -count)


class Generator:
    """Makes contracts one after another from one stream of random numbers."""

    def __init__(self, count, seed):
        self.random = Random(seed)
        self.parties = max(5, count // 50)
        self.people = max(3, count // 100)
        self.documents = max(3, count // 100)

    def choose(self, weights):
        """One of the keys of a table, as often as its weight says."""
        return self.random.choices(list(weights), list(weights.values()))[0]

    def chance(self, percent):
        """True in so many of a hundred cases."""
        return self.random.randrange(100) < percent

    def contract(self, number):
        """The contract with that number, as the register holds it."""
        service, place = self.random.choice(SERVICES), self.random.choice(PLACES)
        contract = {
            "id": f"contract-{number:07d}",
            "title": f"{service} {place}",
            "provider": f"partij-{self.random.randrange(self.parties)}",
            "owner": f"beheerder-{self.random.randrange(self.people)}",
            "value": {"yearly": 500 * self.random.randrange(10, 4000)},
        }
        contract |= self.terms()
        if self.chance(25):
            contract["talks"] = {"every": "P1Y"}
        if self.chance(15):
            contract["procurement"] = {"leadTime": "P12M"}
        if self.chance(60):
            contract["verifiedOn"] = f"2025-{self.random.randrange(1, 13):02d}-15"
        contract["sources"] = self.sources()
        if self.chance(35):
            contract["notes"] = self.random.choice(NOTES)
        return contract

    def terms(self):
        """Start, first period, options, renewal, notice and decisions, reckoned back from the end of today's term."""
        month, day = self.choose(END_DAYS)
        exclusive_end = date(self.choose(END_YEARS) + (month == 1), month, day)
        period, option, notice = self.choose(PERIODS), self.choose(OPTIONS), self.choose(NOTICES)
        taken, left = self.choose(OPTIONS_TAKEN), self.choose(OPTIONS_LEFT)
        # An option is told of four to eight weeks before its notice ends, and that day must have been.
        while taken and earlier(exclusive_end, option + notice) > TODAY:
            taken -= 1
        first_end = earlier(exclusive_end, taken * option)
        free = taken == 0 and left > 0 and self.chance(20)

        terms = {
            "start": earlier(first_end, period).isoformat(),
            "firstPeriod": self.first_period(period, first_end - timedelta(days=1)),
            "extensions": self.extensions(option, taken + left, first_end, free),
            "renewal": "tacit" if taken == 0 and self.chance(5) else "express",
            "notice": {"period": months(notice), "by": "client"},
        }
        if terms["extensions"] == "none":
            terms["renewal"] = "none"
        decisions = []
        for number in range(taken):
            deadline = later(first_end, number * option - notice)
            decisions += self.extension(number + 1, deadline)
        if left and terms["renewal"] == "express":
            decisions += self.last_decision(taken + 1, earlier(exclusive_end, notice), free)
        if decisions:
            terms["decisions"] = decisions
        return terms

    def first_period(self, period, end):
        """The first period by its length, by its last day, or by both."""
        last_day = str(end.year) if (end.month, end.day) == (12, 31) and self.chance(20) else end.isoformat()
        if self.chance(30):
            return {"duration": months(period)}
        if self.chance(30):
            return {"end": last_day}
        return {"duration": months(period), "end": last_day}

    def extensions(self, option, count, first_end, free):
        """The options; where they are free, only the last day that is possible."""
        if count == 0:
            return "none"
        maximum = (later(first_end, count * option) - timedelta(days=1)).isoformat()
        if free:
            return {"maximumEnd": maximum}
        options = {"options": [months(option)] * count}
        return options | {"maximumEnd": maximum} if self.chance(30) else options

    def extension(self, number, deadline):
        """An option that was taken, told of and received in time."""
        decided = deadline - timedelta(days=self.random.randrange(30, 60))
        sent = decided + timedelta(days=self.random.randrange(2, 12))
        received = sent + timedelta(days=self.random.randrange(1, 4))
        return [
            {"on": decided.isoformat(), "kind": "extend", "option": number},
            {"on": sent.isoformat(), "kind": "notify", "received": received.isoformat()},
        ]

    def last_decision(self, number, deadline, free):
        """What was decided of the next option: mostly nothing yet; where the notice is past, to let it go."""
        if deadline <= TODAY:
            if self.chance(85):
                return [{"on": (deadline - timedelta(days=20)).isoformat(), "kind": "lapse"}]
        elif self.chance(5) and not free:
            decided = TODAY - timedelta(days=self.random.randrange(3, 20))
            return [{"on": decided.isoformat(), "kind": "extend", "option": number}]
        return []

    def sources(self):
        """Where the terms stand: the agreement, and for some also the report that names it."""
        sources = [{"document": self.document(), "at": f"art. {self.random.randrange(2, 9)}"}]
        if self.chance(25):
            sources[0]["fields"] = ["start", "firstPeriod", "extensions", "notice"]
        if self.chance(15):
            sources.append({"document": self.document(), "at": f"{self.random.randrange(1, 20)}a"})
        return sources

    def document(self):
        """The id of one of the documents."""
        return f"stuk-{self.random.randrange(self.documents)}"

    def head(self, rules):
        """All of the register but its contracts, with so many rules of its own."""
        return {
            "version": 1,
            "register": {"title": "Proefregister", "timeZone": "Europe/Amsterdam", "language": "nl"},
            "documents": {
                f"stuk-{number}": {"title": f"Overeenkomst {number}", "date": f"{2018 + number % 8}-11-15"}
                for number in range(self.documents)
            },
            "parties": {
                f"partij-{number}": {"name": f"Stichting Zorg & Welzijn {number}"} for number in range(self.parties)
            },
            "people": {
                f"beheerder-{number}": {"name": f"Beheerder {number}", "email": f"beheerder{number}@example.org"}
                for number in range(self.people)
            },
            "rules": [own_rule(number) for number in range(rules)],
        }


def own_rule(number):
    """A rule that a register could add: evaluate so many months before the term ends."""
    return {
        "id": f"evaluatie-{number}",
        "title": {"nl": f"Evaluatie {number}", "en": f"Evaluation {number}"},
        "due": {"before": "term.end", "by": f"P{number % 24 + 1}M"},
        "remind": ["P1M", "P1W"],
    }


def write(register, count, seed, rules):
    """Writes the register to a file, one contract a line."""
    generator = Generator(count, seed)
    head = json.dumps(generator.head(rules), ensure_ascii=False, indent=1)
    register.write(head.removesuffix("\n}") + ',\n "contracts": [\n')
    for number in range(count):
        line = json.dumps(generator.contract(number), ensure_ascii=False, separators=(",", ":"))
        register.write(line + (",\n" if number < count - 1 else "\n"))
    register.write("]}\n")


def main():
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="the number of contracts")
    parser.add_argument("--rules", type=int, default=0, help="the number of rules that the register adds")
    parser.add_argument("--seed", type=int, default=2026)
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    write(sys.stdout, arguments.count, arguments.seed, arguments.rules)


if __name__ == "__main__":
    main()
