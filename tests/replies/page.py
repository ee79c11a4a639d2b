"""Reads an HTML letter as a mail program does: its words, its headings, and in which colours each word stands."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "hr", "img", "link"})
UNSEEN = frozenset({"style", "title", "head"})


@dataclass(frozen=True)
class Word:
    text: str
    ink: str
    paper: str
    tag: str


@dataclass
class Page(HTMLParser):
    html: str
    dark: bool = False
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    open: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.dark_rules = _dark_rules(self.html)
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if tag in VOID:
            return
        _, ink, paper = self.open[-1] if self.open else ("", "#000000", "#ffffff")
        style = _declarations(found.get("style", ""))
        for name in found.get("class", "").split() if self.dark else ():
            style |= self.dark_rules.get(name, {})
        self.open.append((tag, style.get("color", ink), style.get("background-color", paper)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not data.strip() or any(tag in UNSEEN for tag, _, _ in self.open):
            return
        tag, ink, paper = self.open[-1]
        self.words.append(Word(" ".join(data.split()), ink, paper, tag))

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def _declarations(style: str) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in style.replace("!important", "").split(";") if ":" in part)
    return {name.strip(): value.strip() for name, value in pairs}


def _dark_rules(html: str) -> dict[str, dict[str, str]]:
    block = html.partition("prefers-color-scheme: dark")[2].partition("</style>")[0]
    return {name: _declarations(body) for name, body in re.findall(r"\.([a-z]+) \{([^}]*)\}", block)}


def contrast(one: str, other: str) -> float:
    """WCAG 2.1, 1.4.3: from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
