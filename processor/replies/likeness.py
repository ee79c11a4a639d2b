"""Do the plain text and the HTML of a letter tell the same? Pure; check.py asks it of every sample letter.

Facts are compared, not wordings: who reads one form only must learn the same dates, numbers, names, codes and links.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from processor.replies.reply import Reply, Value

_NUMBER = re.compile(r"\d+(?:[.:,]\d+)*")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+")
_UNSEEN = {"style", "script", "title"}
_SHORTEST = 3
"""Characters of a value that is looked for: shorter ones stand in any word."""
_TOKENS = {"language", "status_of_party", "party", "stays_for_borrel", "missing", "asked", "kind", "picture"}
"""Values that templates choose by and never print."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that one form tells and the other doesn't: `there` and `absent` are "html" or "txt"."""

    fact: str
    there: str
    absent: str


@dataclass(frozen=True, slots=True)
class _Told:
    """What a form tells: its visible words on one line, and where its links lead."""

    form: str
    words: str
    links: frozenset[str]


def differences(reply: Reply, values: Mapping[str, Value]) -> list[Difference]:
    """What only one form tells: of the values that the letter was given, and of numbers and links that stand in it.

    A title in the subject is told in both.
    """
    html, text = _html(reply.html), _text(reply.text)
    values = {name: value for name, value in values.items() if name != "title" or str(value) not in reply.subject}
    return [*_between(html, text, values), *_between(text, html, values)]


def empty_links(html: str) -> list[str]:
    """Where the links lead that show no word to tap on."""
    return [target for target, shown in _read(html).links if not shown.strip()]


def _between(here: _Told, there: _Told, values: Mapping[str, Value]) -> Iterator[Difference]:
    """The facts of one form that the other lacks; a number that is part of a lacking value isn't told again."""
    lacking = [(name, value) for name, value in _leaves(values) if value in here.words and value not in there.words]
    told = {number for _, value in lacking for number in _NUMBER.findall(value)}
    numbers = dict.fromkeys(_NUMBER.findall(here.words))
    elsewhere = set(_NUMBER.findall(there.words)) | told
    facts = [f"{name} (‘{value}’)" for name, value in lacking]
    facts += [f"the number {number}" for number in numbers if number not in elsewhere]
    facts += [f"the link {link}" for link in sorted(here.links - there.links)]
    yield from (Difference(fact, here.form, there.form) for fact in facts)


def _leaves(value: Value, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text among the values that a reader could miss, with the name under which a template knows it."""
    if isinstance(value, str):
        folded = _folded(value)
        if len(folded) >= _SHORTEST and name not in _TOKENS and not _LINK.match(folded):
            yield name, folded
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _leaves(one, f"{name}.{key}" if name else key)
    elif not isinstance(value, bool | int):
        for one in value:
            yield from _leaves(one, name)


def _html(html: str) -> _Told:
    page = _read(html)
    return _Told("html", _folded("".join(page.words)), frozenset(to for to, _ in page.links if _LINK.match(to)))


def _text(text: str) -> _Told:
    links = frozenset(found.rstrip(".,;)") for found in _LINK.findall(text))
    return _Told("txt", _folded(_LINK.sub(" ", text)), links)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _read(html: str) -> "_Page":
    page = _Page()
    page.feed(html)
    page.close()
    return page


@dataclass
class _Page(HTMLParser):
    """What a reader sees of a page, with the words that each link shows."""

    words: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._unseen = 0
        self._begun: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self._unseen += tag in _UNSEEN
        if tag == "a" and told.get("href"):
            self._begun = told["href"] or "", len(self.words)
        self.words.append(f" {told.get('alt') or ''} " if tag == "img" else " " if tag in _BREAKS else "")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        if tag == "a" and self._begun:
            target, start = self._begun
            self.links.append((target, "".join(self.words[start:])))
            self._begun = None
        self.words.append(" " if tag in _BREAKS else "")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)


_BREAKS = {"br", "p", "div", "td", "th", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "pre", "blockquote", "hr"}
