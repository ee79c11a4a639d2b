"""Persons by their addresses: "Keulen, Marcel van; Crutzen, Wiel", bare addresses, a name above its address. Pure."""

import re

from processor.reading.people.lists.tables import Entry, address_in
from processor.reading.people.mentions import EMAIL
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.name import Name, is_given, is_initials, is_title, same_person
from processor.reading.people.names.pieces import as_name, is_function
from processor.reading.text.folding import plain

SELF = re.compile(
    r"^\W*(?:en )?(?:ondergetekende|ikzelf|ik ?zelf|ik|mijzelf|mezelf|me ?zelf|uw dienaar|myself|me"
    r"|i)\b(?: zelf)?\W*(?:\(.*\)|[-,].*)?$",
)
_IN_BRACKETS = re.compile(r"\(([^(),;]{4,50})[^()]*\)")
BLOCK = 4  # lines of a name with its function and its address


def named_once(found: list[Entry]) -> list[Entry]:
    """The entries without the addresses that stand below the names of their bearers."""
    by_name = [e.name for e in found if e.name and not e.email]
    return [e for e in found if not (e.email and e.name and any(same_person(e.name, name) for name in by_name))]


def address_book(at: int, line: str) -> list[Entry]:
    """The persons of a line like "Keulen, Marcel van; Crutzen, Wiel" or '"Groen, Paulien" <p.groen@alkmaar.nl>; …'."""
    pieces = [piece.strip(" .") for piece in line.rpartition(":")[2].split(";") if piece.strip(" .")]
    names = [EMAIL.sub("", piece).strip(" .<>\"'“”") for piece in pieces]
    mails = [address_in(piece) for piece in pieces]
    booked = (is_inverted(name) or (mail and as_name(name)) for name, mail in zip(names, mails, strict=True))
    if len(pieces) < 2 or not all(booked):  # noqa: PLR2004 - one is no book
        return []
    made = ((parse_display(name), mail) for name, mail in zip(names, mails, strict=True))
    return [Entry(at, name, email=mail) for name, mail in made if name is not None]


def of_address(at: int, email: str, aside: str) -> Entry | None:
    """The person whose address stands alone on a line; the writer where he says so beside it."""
    name = name_from_address(email)
    myself = bool(SELF.match(plain(aside.strip(" ()<>"))))
    named = _IN_BRACKETS.search(aside)
    told = as_name(named[1]) if named else None
    name = told if told and told.full and name and same_person(told, name) else name
    return Entry(at, name, myself, email) if myself or (name and name.full) else None


def is_inverted(text: str) -> bool:
    """Whether a line holds only "Hees, Cindy van"."""
    before, comma, after = text.partition(",")
    if is_function(before):
        return False
    before = " ".join(token for token in before.split() if not is_title(token))
    tail = [token for token in after.split() if not is_title(token)]
    fits = bool(tail) and len(tail) < 5 and len(before.split()) < 4  # noqa: PLR2004 - the longest names
    return bool(comma) and fits and (is_given(tail[0]) or is_initials(tail[0])) and not is_given(before.split(" ")[0])


def is_mail_of(mail: str, name: Name) -> bool:
    """Whether a line holds nothing but an address that can be this person's."""
    local = name_from_address(mail) if "@" in mail and " " not in mail else None
    return local is not None and bool(local.surname) and same_person(local, name)
