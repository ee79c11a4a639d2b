"""A story as it stands in its file, read strictly: a line that can't be read is a StoryError with file and line.

A story sets the scene (rules.py), names its people, tells who does what when, lists under each step the letters that
must come of it (no more, no less), and ends with how the list stands. How lines run stands in grammar.py; telling.py
plays a story.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from processor.registration.model import Status
from processor.replies.reply import ReplyKind
from tests.stories import grammar
from tests.stories.grammar import EVERYBODY, ORGANISER, Does
from tests.stories.rules import Rule, rule
from tests.stories.words import LETTERS, STANDINGS, moment

LEFT = "    "
"""What somebody writes is indented so far."""


class StoryError(Exception):
    """A line of a story that can't be read."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path.name}:{line}: {what}")


@dataclass(frozen=True, slots=True)
class Expected:
    """A letter that must come to somebody, `times` times.

    `holds` and `lacks` are words in it, `enclosed` is what goes along; its answer goes to `replies_to`, "" for the
    mailbox.
    """

    line: int
    who: str
    kind: ReplyKind
    times: int = 1
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    enclosed: tuple[str, ...] = ()
    replies_to: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens at a moment. `words` are the parts of its line, `body` what somebody writes.

    `heard` tells that the story says what comes of it, be it nothing.
    """

    line: int
    at: datetime
    does: Does
    words: Mapping[str, str]
    body: str = ""
    expected: tuple[Expected, ...] = ()
    heard: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How a party stands at the end, by who signed it up; without `names` it may hold anybody."""

    line: int
    who: str
    status: Status
    granted: int = 0
    seats: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story. `cast` gives the people as they stand in From: "Jan Kok <jan.kok@utrecht.nl>"."""

    path: Path
    rules: tuple[Rule, ...]
    cast: Mapping[str, str]
    steps: tuple[Step, ...]
    end: tuple[Standing, ...]


def read(path: Path) -> Story:
    """The story in a file. Raises StoryError."""
    return _Reader(path).story()


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path, self._line, self._blank = path, 0, 0
        self._title, self._ending, self._nobody = "", False, False
        self._rules: list[Rule] = []
        self._cast: dict[str, str] = {}
        self._steps: list[Step] = []
        self._end: list[Standing] = []

    def story(self) -> Story:
        for number, line in enumerate(self._path.read_text(encoding="utf-8").splitlines(), 1):
            self._line = number
            if line.strip():
                self._read(line.rstrip())
            self._blank = 0 if line.strip() else self._blank + 1
        if not (self._title and self._steps and (self._end or self._nobody)):
            raise self._wrong("een verhaal heeft een titel, gebeurtenissen en een einde")
        return Story(self._path, tuple(self._rules), self._cast, tuple(self._steps), tuple(self._end))

    def _read(self, line: str) -> None:
        if line.startswith(LEFT):
            self._write(line.removeprefix(LEFT))
        elif line == "Einde" and self._steps:
            self._close_step()
            self._ending = True
        elif self._ending:
            self._stand(line)
        elif line.startswith("→") and self._steps:
            self._expect(line)
        elif found := grammar.STEP.fullmatch(line):
            self._close_step()
            self._steps.append(self._step(found["at"], found["deed"]))
        else:
            self._scene(line)

    def _scene(self, line: str) -> None:
        if self._steps:
            raise self._wrong(f"dit lees ik niet: {line}")
        if line.startswith("Verhaal: ") and not self._title:
            self._title = line.removeprefix("Verhaal: ")
        elif person := grammar.PERSON.fullmatch(line):
            self._cast[person["who"]] = person["address"]
        elif not line.startswith("Waarom: "):
            self._rules.append(self._rule(line))

    def _rule(self, line: str) -> Rule:
        try:
            found = rule(line)
        except (ValueError, KeyError) as error:
            raise self._wrong(f"geen moment: {line} ({error})") from error
        if found is None:
            raise self._wrong(f"dit lees ik niet: {line}")
        return found

    def _step(self, at: str, deed: str) -> Step:
        for does, form in grammar.DEEDS.items():
            if found := re.fullmatch(form, deed):
                words = {name: value for name, value in found.groupdict().items() if value is not None}
                self._know(*(words.get(name, ORGANISER) for name in ("who", "owner", "attendee")))
                if does is Does.EDIT:
                    self._rule(words["rule"])
                return Step(self._line, self._moment(at), does, words)
        raise self._wrong(f"dit lees ik niet: {deed}")

    def _moment(self, text: str) -> datetime:
        try:
            made = moment(text)
        except (ValueError, KeyError) as error:
            raise self._wrong(f"geen moment: {text} ({error})") from error
        if self._steps and made < self._steps[-1].at:
            raise self._wrong("de tijd loopt terug")
        return made

    def _know(self, *people: str) -> None:
        for who in people:
            if who not in {*self._cast, ORGANISER, EVERYBODY, grammar.ERASED}:
                raise self._wrong(f"wie is {who}?")

    def _write(self, words: str) -> None:
        """A line of what somebody writes; blank lines inside it count."""
        step = self._steps[-1] if self._steps else None
        if step is None or step.heard or step.does not in grammar.WITH_BODY | grammar.PERHAPS_BODY:
            raise self._wrong("hier schrijft niemand iets")
        gap = "\n" * self._blank if step.body else ""
        self._steps[-1] = replace(step, body=f"{step.body}{gap}{words}\n")

    def _expect(self, line: str) -> None:
        step = self._steps[-1]
        found = grammar.EXPECTED.fullmatch(line)
        silent = line == grammar.NOTHING
        if not (found or silent) or (step.heard and (silent or not step.expected)):
            raise self._wrong(f"dit lees ik niet: {line}")
        letters = (*step.expected, self._letter(found)) if found else ()
        self._steps[-1] = replace(step, heard=True, expected=letters)

    def _letter(self, found: re.Match[str]) -> Expected:
        marks = re.findall(grammar.MARK, found["marks"])
        replies_to = "".join(_after("antwoord gaat naar ", marks))
        self._know(found["who"], replies_to or ORGANISER)
        return Expected(
            line=self._line,
            who=found["who"],
            kind=LETTERS[found["letter"]],
            times=int(found["times"] or 1),
            holds=tuple(words.strip('"') for words in _after('met "', marks)),
            lacks=tuple(words.strip('"') for words in _after('zonder "', marks)),
            enclosed=tuple(grammar.ENCLOSED[what] for what in _after("met ", marks) if what in grammar.ENCLOSED),
            replies_to=replies_to,
        )

    def _close_step(self) -> None:
        """What the step before must have, now that it is whole."""
        step = self._steps[-1] if self._steps else None
        if step is None:
            return
        if not step.heard and step.does is not Does.ROBOT:
            raise StoryError(self._path, step.line, "er staat niet bij wie wat krijgt")
        if step.does in grammar.WITH_BODY and not step.body:
            raise StoryError(self._path, step.line, "er staat niet bij wat er geschreven wordt")

    def _stand(self, line: str) -> None:
        found = grammar.STANDING.fullmatch(line)
        if line == grammar.NOBODY and not self._end:
            self._nobody = True
            return
        if found is None or self._nobody:
            raise self._wrong(f"dit lees ik niet: {line}")
        self._know(found["who"])
        names = tuple(sorted(found["names"].split(", "))) if found["names"] else ()
        chairs = int(found["granted"] or 0), int(found["seats"] or 0)
        self._end.append(Standing(self._line, found["who"], STANDINGS[found["status"]], *chairs, names))

    def _wrong(self, what: str) -> StoryError:
        return StoryError(self._path, self._line, what)


def _after(opening: str, marks: list[str]) -> list[str]:
    return [mark.removeprefix(opening) for mark in marks if mark.startswith(opening)]
