"""Says on what machine, and with which versions, the figures were made."""

import os
import platform
import re
import subprocess
from importlib.metadata import version


def first_match(pattern, text):
    """What the pattern finds in the text; a question mark where it finds nothing."""
    match = re.search(pattern, text, re.MULTILINE)
    return match.group(1).strip() if match else "?"


def words_of(*command):
    """All that a command prints."""
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return answer.stdout + answer.stderr


def read(path):
    """The text of a file of the kernel."""
    with open(path, encoding="utf-8") as file:
        return file.read()


def describe():
    """The machine and the versions, by name."""
    return {
        "processor": first_match(r"^model name\s*:(.*)$", read("/proc/cpuinfo")),
        "cores": len(os.sched_getaffinity(0)),
        "memoryOctets": 1024 * int(first_match(r"^MemTotal:\s*(\d+)", read("/proc/meminfo"))),
        "system": f"{platform.system()} {platform.release()}",
        "load": os.getloadavg()[0],
        "versions": {
            "Swift": first_match(r"Swift version (\S+)", words_of("swift", "--version")),
            "Python": platform.python_version(),
            "dateutil": version("python-dateutil"),
            "remind": first_match(r"REMIND (\S+)", words_of("remind", "-h")),
            "jq": first_match(r"jq-(\S+)", words_of("jq", "--version")),
        },
    }
