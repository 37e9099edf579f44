"""Writes what was measured as plain tables."""


def time(seconds):
    """A time as people read it."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.2f} µs"


def memory(octets, floor):
    """A peak of memory; what is no more than the bench itself uses cannot be told."""
    return f"{'<' if octets <= floor * 1.05 else ''}{max(octets, floor) / 1e6:.0f} MB"


def length(octets):
    """The length of a file."""
    return f"{octets / 1e6:.1f} MB" if octets >= 1e6 else f"{octets / 1e3:.1f} kB"


def columns(rows):
    """Rows of cells under their heading, the first column to the left and the others to the right."""
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        yield "  " + "  ".join(cells).rstrip()


def heading(report):
    """The machine, and how to read the tables."""
    machine = report["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in machine["versions"].items())
    yield (
        f"Machine: {machine['processor']}, {machine['cores']} cores, {machine['memoryOctets'] / 1e9:.1f} GB memory, "
        f"{machine['system']}, load {machine['load']:.1f}")
    yield f"With: {versions}"
    yield f"Today is {report['today']}; six months ahead where nothing else is said."
    yield "time: from start to end, the median; processor: of all cores together; memory: at the peak."


def side_by_side(commands, floor):
    """Tijdig's `upcoming` and what else was measured on the same register."""
    rows = [["", "time", "× upcoming", "processor", "memory", "runs"]]
    for command in commands:
        if "failure" in command:
            rows.append([command["name"], "failed", "", "", "", ""])
            continue
        rows.append([
            command["name"], time(command["seconds"]), f"{command['toUpcoming']:.2f}",
            time(command["processorSeconds"]), memory(command["peakOctets"], floor), str(len(command["runs"])),
        ])
    yield from columns(rows)
    for command in commands:
        if "failure" in command:
            yield f"  {command['name']}: {command['failure']}"


def to_before(values):
    """Each value as a multiple of the one before it."""
    return [""] + [f"{value / before:.2f}" for before, value in zip(values, values[1:])]


def growth_in_contracts(sizes):
    """Each command of Tijdig, from size to size."""
    if len(sizes) < 2:
        return
    yield ""
    yield "Growth in contracts; × is the multiple of the row before"
    rows = [["", "contracts", "time", "a contract", "contracts ×", "time ×"]]
    for index, command in enumerate(sizes[0]["commands"]):
        if not command["name"].startswith("tijdig"):
            continue
        measured = [size for size in sizes if "failure" not in size["commands"][index]]
        counts = [size["contracts"] for size in measured]
        seconds = [size["commands"][index]["seconds"] for size in measured]
        for count, taken, more, longer in zip(counts, seconds, to_before(counts), to_before(seconds)):
            rows.append([command["name"], f"{count:,}", time(taken), time(taken / count), more, longer])
    yield from columns(rows)


def growth(rows, key, title):
    """`upcoming` for a growing number of something else."""
    yield ""
    yield f"Growth in {title}; lines are those of the answer"
    table = [[key, "lines", "time", "a line", "lines ×", "time ×"]]
    lines, seconds = [row["lines"] for row in rows], [row["seconds"] for row in rows]
    for row, more, longer in zip(rows, to_before(lines), to_before(seconds)):
        table.append([
            str(row[key]), f"{row['lines']:,}", time(row["seconds"]), time(row["seconds"] / row["lines"]), more, longer,
        ])
    yield from columns(table)


def goals(found):
    """What is to be reached, and whether it is."""
    yield ""
    yield "Goals"
    yield from columns([[goal["goal"], f"{goal['value']:.2f}", "met" if goal["met"] else "MISSED"] for goal in found])


def text(report):
    """All tables."""
    floor = report["memoryFloorOctets"]
    lines = list(heading(report))
    for size in report["sizes"]:
        contracts, notices = f"{size['contracts']:,} contracts", f"{size['notices']:,} notices"
        lines += ["", f"{contracts}, {length(size['octets'])}; Tijdig and Python name the same {notices}"]
        lines += side_by_side(size["commands"], floor)
    lines += growth_in_contracts(report["sizes"])
    contracts = f"{report['growth']['contracts']:,} contracts"
    lines += growth(report["growth"]["rules"], "rules", f"the register's own rules, {contracts}")
    lines += growth(report["growth"]["horizon"], "within", f"the horizon, {contracts}")
    lines += ["", "The shipped register, from start to last line"]
    lines += side_by_side(report["coldStart"], floor)
    lines += goals(report["goals"])
    return "\n".join(lines)
