"""Looks at a site with Chromium: says what is wrong, a line each, and ends with 1 where anything is.

Usage: browse.py FOLDER [PAGE …]: all pages of the folder are read, the named ones (else the overviews) are opened at each
width in light and dark, and walked through by keyboard.
"""
import os
import sys

import pages
from chromium import Chromium

WIDTHS = (360, 768, 1280)
MEASURE = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure.js"), encoding="utf-8").read()
FOCUSABLE = "Array.from(document.querySelectorAll('a[href], input, summary, [tabindex=\"0\"]')).filter(e => e.checkVisibility())"
# Beyond so many stops the walk by keyboard is cut: a long list behaves as its beginning.
MOST_STOPS = 150


def look(browser, folder, path, say):
    browser.size(1280)
    browser.scheme("light")
    wrong, asked = browser.open(os.path.join(folder, path))
    for words in wrong:
        say(f"complains: {words}")
    for url in asked:
        if not url.startswith("file://" + folder) and not url.startswith("data:"):
            say(f"asks for {url}")
    for scheme in ("light", "dark"):
        browser.scheme(scheme)
        for width in WIDTHS:
            browser.size(width)
            for words in browser.evaluate(MEASURE):
                say(f"{width} px, {scheme}: {words}")


def walk(browser, say):
    """Tab comes to every link and field, in the order of the page, and shows where it is."""
    browser.size(1280)
    browser.scheme("light")
    browser.evaluate(f"document.activeElement.blur(); window.stops = {FOCUSABLE}; window.scrollTo(0, 0)")
    count = browser.evaluate("window.stops.length")
    for number in range(min(count, MOST_STOPS)):
        browser.press("Tab")
        at = browser.evaluate(
            "[window.stops.indexOf(document.activeElement), getComputedStyle(document.activeElement).outlineStyle,"
            " document.activeElement.textContent.trim().slice(0, 40)]")
        if at[0] != number:
            return say(f"tab {number + 1} of {count} comes to {at[0]} '{at[2]}'")
        if at[1] == "none":
            return say(f"'{at[2]}' does not show that it has the focus")


def filtering(browser, say):
    """Typing leaves the rows that hold the words; emptying the field brings all of them back."""
    rows = "Array.from(document.querySelectorAll('table[data-filter] tbody tr')).filter(row => !row.hidden).length"
    all_rows = browser.evaluate(rows)
    has_field = browser.evaluate("!!document.querySelector('input[type=search]')")
    if not has_field:
        return say("has no filter for its rows") if all_rows >= 8 else None
    browser.evaluate("document.querySelector('input[type=search]').focus()")
    browser.type("zzzzqqq")
    if browser.evaluate(rows) != 0:
        say("the filter leaves rows without the word")
    browser.evaluate("const f = document.querySelector('input[type=search]'); f.value = ''; f.dispatchEvent(new Event('input'))")
    if browser.evaluate(rows) != all_rows:
        say("the filter does not bring its rows back")
    word = browser.evaluate("document.querySelector('table[data-filter] tbody th').textContent.trim().split(' ')[0].toUpperCase()")
    browser.evaluate("document.querySelector('input[type=search]').focus()")
    browser.type(word)
    if not 0 < browser.evaluate(rows) <= all_rows:
        say(f"the filter does not find '{word}'")


def main():
    folder = os.path.realpath(sys.argv[1])
    wrong = pages.check(folder)
    chosen = sys.argv[2:] or ["index.html", "contracts/index.html", "providers/index.html"]
    browser = Chromium()
    try:
        for path in chosen:
            say = lambda words, path=path: wrong.append(f"{path}: {words}")
            look(browser, folder, path, say)
            walk(browser, say)
            filtering(browser, say)
    finally:
        browser.close()
    print("\n".join(wrong[:40]))
    sys.exit(1 if wrong else 0)


main()
