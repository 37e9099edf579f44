"""Reads the files of a site as any reader of HTML would, and says what is wrong with them."""
import os
import re
from urllib.parse import unquote, urldefrag

import html5lib

FREE = {"abbr", "aria-describedby", "aria-label"}
URLS = {"href", "src", "action", "data", "poster", "srcset", "xlink:href", "background", "formaction"}


def name(element):
    return element.tag.split("}")[-1] if isinstance(element.tag, str) else ""


def files(folder):
    return sorted(
        os.path.relpath(os.path.join(place, file), folder)
        for place, _, inside in os.walk(folder) for file in inside)


class Page:
    def __init__(self, folder, path):
        self.path, self.wrong = path, []
        octets = open(os.path.join(folder, path), "rb").read()
        text = octets.decode("utf-8")
        # The whole must be plain: no control characters, no marks that turn the reading direction.
        for character in set(re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]", text)):
            self.say(f"holds U+{ord(character):04X}")
        try:
            self.tree = html5lib.HTMLParser(strict=True).parse(octets)
        except html5lib.html5parser.ParseError as error:
            self.say(f"is no HTML: {error}")
            self.tree = html5lib.parse(octets)
        self.elements = [element for element in self.tree.iter() if name(element)]
        self.ids = [element.get("id") for element in self.elements if element.get("id")]
        self.targets = []
        self.structure()
        self.attributes()

    def say(self, words):
        self.wrong.append(f"{self.path}: {words}")

    def tagged(self, tag):
        return [element for element in self.elements if name(element) == tag]

    def structure(self):
        for tag in ("title", "h1", "main", "footer"):
            if len([e for e in self.tagged(tag) if e.tag.startswith("{http://www.w3.org/1999/xhtml}")]) != 1:
                self.say(f"has not one {tag}")
        if not self.tree.get("lang"):
            self.say("has no language")
        levels = [int(name(e)[1]) for e in self.elements if re.fullmatch("h[1-6]", name(e))]
        for before, after in zip([0] + levels, levels):
            if after > before + 1:
                self.say(f"goes from heading {before} to {after}")
        if len(set(self.ids)) != len(self.ids):
            self.say("has an id twice")
        for table in self.tagged("table"):
            heads = [e for e in table.iter() if name(e) == "th"]
            if not heads or any(not e.get("scope") for e in heads):
                self.say("has a table with a head without scope")
        for drawing in self.tagged("svg"):
            kinds = [name(e) for e in drawing]
            if drawing.get("role") == "img" and kinds[:2] != ["title", "desc"]:
                self.say("has a drawing without title and desc")
            if drawing.get("role") != "img" and drawing.get("aria-hidden") != "true":
                self.say("has a drawing that is neither told nor hidden")

    def attributes(self):
        for element in self.elements:
            for key, value in element.attrib.items():
                key = str(key).split("}")[-1]
                if key == "style" or key.startswith("on"):
                    self.say(f"has an attribute {key}")
                if key in ("aria-labelledby", "aria-describedby") and value not in self.ids:
                    self.say(f"points to {value}, which is not there")
                if key in URLS:
                    self.targets.append(value)
            if name(element) in ("script", "style", "link", "img", "iframe", "object", "embed", "base", "form"):
                if name(element) not in ("script", "style") and element.get("href") != "data:,":
                    self.say(f"has an element {name(element)}")
        policy = [e.get("content") for e in self.tagged("meta") if e.get("http-equiv") == "Content-Security-Policy"]
        if len(policy) != 1 or "default-src 'none'" not in policy[0] or "unsafe" in policy[0]:
            self.say("has no strict policy")


def check(folder):
    """What is wrong with the site: an empty list where all is well."""
    there = files(folder)
    pages = {path: Page(folder, path) for path in there if path.endswith(".html")}
    wrong = [words for page in pages.values() for words in page.wrong]
    marker = open(os.path.join(folder, "tijdig-site.txt"), encoding="utf-8").read()
    named = marker.split("\n\n", 1)[1].split()
    if sorted(named) != there:
        wrong.append(f"the marker names {sorted(set(named) ^ set(there))[:5]} otherwise than the folder")
    linked = {"index.html", "tijdig-site.txt"}
    for page in pages.values():
        for target in page.targets:
            if target == "data:,":
                continue
            path, fragment = urldefrag(target)
            if ":" in path or path.startswith("/"):
                wrong.append(f"{page.path}: leads out of the folder: {target}")
                continue
            at = os.path.normpath(os.path.join(os.path.dirname(page.path), unquote(path))) if path else page.path
            if at not in there:
                wrong.append(f"{page.path}: leads nowhere: {target}")
            elif fragment and fragment not in pages[at].ids:
                wrong.append(f"{page.path}: leads to no part: {target}")
            linked.add(at)
    wrong += [f"{path}: nothing leads there" for path in there if path not in linked]
    for path in there:
        stem = path.rsplit("/", 1)[-1].split(".")[0]
        if not re.fullmatch(r"[a-z0-9_./-]+", path) or len(path) > 120 or re.fullmatch("con|prn|aux|nul|com.|lpt.", stem):
            wrong.append(f"{path}: a bad name for a file")
    return wrong
