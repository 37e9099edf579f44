"""Runs commands, and measures how long they take and how much memory they use."""

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from statistics import median

# A command that has taken so many seconds in all is not run again.
PATIENCE = 60
# No command takes more memory than so many times the register, which is what jq takes; or than so many octets.
MEMORY_OF_LARGEST = 12
MEMORY_OF_SMALL = 1 << 27


class Failed(Exception):
    """A command that did not end well, with its last words."""


class Contender:
    """A command, with what its runs took, or how it failed."""

    def __init__(self, name, command):
        self.name = name
        self.command = command
        self.seconds = []
        self.processor_seconds = []
        self.peak = 0
        self.failure = None

    @property
    def is_worth_running(self):
        """False for what failed or takes too long."""
        return not self.failure and sum(self.seconds) < PATIENCE

    def run(self):
        """Runs the command once more, its answer thrown away."""
        try:
            seconds, usage = run(self.command)
        except Failed as failure:
            self.failure = str(failure)
            return
        self.seconds.append(seconds)
        self.processor_seconds.append(usage.ru_utime + usage.ru_stime)
        self.peak = max(self.peak, peak_octets(usage))

    def figures(self):
        """What was measured, as `--json` gives it: medians, or how the command failed."""
        known = {"name": self.name, "command": self.command}
        if self.failure:
            return known | {"failure": self.failure}
        return known | {
            "seconds": median(self.seconds), "runs": self.seconds,
            "processorSeconds": median(self.processor_seconds), "peakOctets": self.peak,
        }


def run(command, output=os.devnull):
    """Runs a command to its end; returns its wall time in seconds, and what it used of the machine."""
    program = shutil.which(command[0])
    with tempfile.TemporaryFile() as errors:
        actions = [
            (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
        ]
        begin = time.perf_counter()
        process = os.posix_spawn(program, command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - begin
        if status:
            errors.seek(0)
            words = errors.read().decode(errors="replace")[-500:].strip()
            raise Failed(f"ended with {os.waitstatus_to_exitcode(status)} {words}".strip())
    return seconds, usage


def peak_octets(usage):
    """The memory that a command used at its peak.

    The kernel's figure begins with the memory of the program that starts another: no peak is lower than that of this
    one, which therefore never loads a register itself.
    """
    return usage.ru_maxrss * 1024


def race(contenders, runs, register):
    """Runs all contenders so often, in rounds, so that a busy moment of the machine meets them alike.

    Each round has an order of its own, the same in every bench, so that none always comes behind the same one; and
    each finds as much warm memory as the largest takes.
    """
    chance = random.Random(runs)
    order = list(contenders)
    for _ in range(runs):
        chance.shuffle(order)
        for contender in order:
            if contender.is_worth_running:
                warm_memory(max(MEMORY_OF_SMALL, MEMORY_OF_LARGEST * os.path.getsize(register)))
                contender.run()


def warm_memory(octets):
    """Touches so much memory and gives it back.

    What lies free in a virtual machine for a few seconds its host takes back. To get it again takes ten times as long
    as to clear it, and else whoever runs behind a large program would be spared that, and nobody else. In a process of
    its own, since this one must stay small (`peak_octets`).
    """
    subprocess.run([sys.executable, "-c", "import sys; b'.' * int(sys.argv[1])", str(octets)], check=False)


def limit_memory():
    """Lets no command take more than four fifths of the memory that is free, so that the machine stays usable."""
    with open("/proc/meminfo", encoding="utf-8") as file:
        available = next(int(line.split()[1]) for line in file if line.startswith("MemAvailable"))
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (available * 1024 * 4 // 5, hard))
