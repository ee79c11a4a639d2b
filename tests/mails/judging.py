"""One row of `aanmeldpost read --json` beside the truth of its case: what is right, what is wrong, what was decided alone.

Pure. The sums over many mails are score.py's.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any

from tests.mails.cases import Case

Row = Mapping[str, Any]
Person = Mapping[str, str]

BOOKING = frozenset({"registration", "cancellation", "change"})
ACTIONABLE = BOOKING | {"question"}
PLACED = frozenset({"registration", "change"})
KINDS = ("registration", "cancellation", "change", "question", "automatic", "bounce", "unrelated")
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "ß": "ss", "’": "'", "‘": "'", "–": "-"})


def fold(text: object) -> str:
    """Case, accents and white space folded. Invisible characters stay, so that a dirty name isn't right."""
    plain = unicodedata.normalize("NFKD", str(text or "")).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(LETTERS)
    return re.sub(r"\s+", " ", re.sub(r"\.\s+", ".", letters)).strip()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A case with its row, None when the reader printed none."""

    case_id: str
    case: Case
    row: Row | None

    @property
    def truth(self) -> Mapping[str, Any]:
        return dict(self.case["expect"])

    @property
    def kind(self) -> str:
        return str(self.truth["kind"])

    @property
    def got(self) -> Row:
        return self.row or {}

    @property
    def got_kind(self) -> str:
        return str(self.got.get("kind", "(none)"))

    @property
    def kind_right(self) -> bool:
        return self.got_kind == self.kind

    @property
    def event_right(self) -> bool:
        return fold(self.got.get("event")) == fold(self.truth["event"])

    @property
    def booking(self) -> bool:
        return self.kind in BOOKING

    @property
    def seats_right(self) -> bool:
        """Exact; but 0 means all of theirs, so in a cancellation 0 and the number of people named may stand for it."""
        want, got, people = self.truth["seats"], self.got.get("seats"), self.wanted
        if got == want or not self.booking:
            return True
        if self.kind != "cancellation" or not people:
            return False
        sender = parseaddr(str(self.case["from"]))[1].lower()
        only_sender = len(people) == 1 and people[0]["email"] == sender
        return (want == 0 and got == len(people)) or (want == 1 and got == 0 and only_sender)

    @property
    def wanted(self) -> Sequence[Person]:
        return list(self.truth.get("people", ()))

    @property
    def found(self) -> Sequence[Person]:
        return [person for person in self.got.get("people", ()) if fold(person.get("name"))]

    @property
    def wanted_names(self) -> Counter[str]:
        return Counter(fold(person["name"]) for person in self.wanted)

    @property
    def found_names(self) -> Counter[str]:
        return Counter(fold(person["name"]) for person in self.found)

    @property
    def names_right(self) -> bool:
        return not self.booking or (self.row is not None and self.wanted_names == self.found_names)

    @property
    def pairs(self) -> Sequence[tuple[Person, Person]]:
        """The people whose name is right: as they are, and as they were read."""
        left, pairs = list(self.found), []
        for want in self.wanted if self.booking else ():
            match = next((got for got in left if fold(got["name"]) == fold(want["name"])), None)
            if match is not None:
                left.remove(match)
                pairs.append((want, match))
        return pairs

    @property
    def right(self) -> bool:
        """Kind, chairs and names: what a decision rests on."""
        return self.kind_right and self.seats_right and self.names_right

    @property
    def alone(self) -> bool:
        """Decided without asking the organiser."""
        return self.row is not None and not self.got.get("review", False)

    @property
    def may_be_alone(self) -> bool:
        return self.truth["review"] is False

    @property
    def wrong_alone(self) -> bool:
        """The worst error: nobody looks, and it is wrong."""
        return self.alone and not self.right

    @property
    def answered(self) -> bool:
        """Something actionable was made of a mail that must stay unanswered."""
        return self.kind not in ACTIONABLE and self.got_kind in ACTIONABLE

    @property
    def unasked(self) -> bool:
        """A human should have looked."""
        return self.alone and self.truth["review"] is True

    @property
    def needless(self) -> bool:
        """A human was asked for nothing."""
        return self.may_be_alone and self.row is not None and not self.alone

    def said(self, answer: str) -> bool:
        """Whether a registration or change of this case gives that answer."""
        return self.kind in PLACED and self.truth.get(answer) not in (None, "", [])

    def answer_right(self, answer: str) -> bool:
        """An answer as it should be: themes as a set, drinks exactly, others when one holds the other."""
        want, got = self.truth.get(answer), self.got.get(answer)
        if answer == "themes":
            return {fold(theme) for theme in want or ()} == {fold(theme) for theme in got or ()}
        if answer == "drinks":
            return want is got
        if not want or not got:
            return not want and not got
        return fold(want) in fold(got) or fold(got) in fold(want)

    @property
    def remark_kept(self) -> bool:
        """The words that must reach the organiser are in some field that he sees."""
        shown = " ".join(fold(self.got.get(name)) for name in ("remark", "access", "dietary"))
        return fold(self.truth.get("remark_has")) in shown
