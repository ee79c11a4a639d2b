"""For whom the writer works and what all persons of his mail share, as address, signature and text tell it. Pure."""

import re

from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.organisations import Found, Organisation, Organisations
from processor.reading.organisations.model import OrganisationKind, role_of
from processor.reading.people.names.name import Name, fuller, same_person, squeezed
from processor.reading.people.persons import Household, bare_place, person
from processor.reading.people.writer.behalf import signing_along
from processor.reading.text.folding import plain

_WORKS_FOR = re.compile(
    r"\b(?:namens|vanuit|van|bij|voor|aan|of|from|at) (?:de |het |the )?$"
    r"|\b(?:ik|ikzelf|mijzelf|ondergetekende|wij|we|i|me) \($|\b(?:organisatie|werkgever|instelling"
    r"|organi[sz]ation)\s?: ?$"
    r"|^(?:de |het |the )?$"
)
_LENT_BY = re.compile(r"\b(?:gedetacheerd|ingehuurd|uitgeleend|werkzaam) (?:vanuit|via|door)\b|\bpayroll")
_HIRED_BY = re.compile(
    r"\b(?:ik|wij|we|i)\b[^.;]{0,50}\b(?:ingehuurd|gedetacheerd|gestationeerd|seconded|hired)\b(?: \w+){0,3}?"
    r" (?:door|bij|naar|voor|by|at|to) (?:de |het |the )?$|\b(?:ingehuurd|gedetacheerd) (?:door|bij"
    r"|naar) (?:de |het )?$"
)
_COMES_FOR = re.compile(
    r"\b(?:kom|ga|deel|aan|bij) (?:ik|wij|we)? ?(?:nu |dit keer )?namens (?P<place>[A-Z][\w'-]+(?:(?: aan den?"
    r"| op)? [A-Z][\w-]+)?)"
    r"(?=[,.;!]| *$)"
)
_AT_WORK = re.compile(
    r"(?:\b[Ii]k|\b[Ww]ij|\b[Ww]e|\bI)\b[^.;,]{0,25}?\b(?:werk|werken|bouw|bouwen|adviseer|studeer|onderzoek"
    r"|ontwikkel|promoveer"
    r"|work|study)\b[^.;,]{0,30}?\b(?:bij|voor|aan|for|at) (?:de |het |the )?"
    r"(?P<name>[A-Z][\w&'.-]*(?: (?:[A-Z][\w&'.-]*|&))*)"
)
_NEAR = 50  # letters between a person and the organisation told of him


def household(letter: Letter, heard: Heard, organisations: Organisations) -> Household:
    """What every person of the mail shares: the writer, his employer, and the text that may tell of the others'."""
    address = letter.message.sender
    writer = heard.party.badge or _in_full(letter.sender.name, heard.party.own)
    name = writer.badge if writer else ""
    employer = _employer(letter, heard, organisations, name)
    email = "" if letter.sender.borrowed else address.email
    return Household(person(name, email, employer), writer, employer, organisations, letter.signed.body)


def _employer(letter: Letter, heard: Heard, organisations: Organisations, name: str) -> Organisation | None:
    address = letter.message.sender
    shown = address.name if any(mark in address.name for mark in ("|", "(", " - ")) else ""
    lines = letter.signed.signature.split("\n")
    own = "\n".join(line for line in lines if not signing_along(line) and not _LENT_BY.search(plain(line)))
    hired = _hired(heard, organisations)
    if hired:
        return hired
    employer = organisations.employer(address.email, f"{own}\n{shown}", name)
    if employer is None or employer.joint:
        employer = _told_employer(heard, joint=employer is not None) or employer
    text = f"{letter.signed.body}\n{letter.signed.signature}\n{address.name}"
    return employer or organisations.spelled_in(address.email, text, name) or _at_work(heard, organisations)


def _hired(heard: Heard, organisations: Organisations) -> Organisation | None:
    """The body that the writer comes for though another pays him: "ingehuurd door de gemeente Wassenaar"."""
    for number, sentence in enumerate(heard.said):
        for one in heard.found[number]:
            if _HIRED_BY.search(sentence.plain[max(0, one.start - 60) : one.start]):
                return one.organisation
        come = _COMES_FOR.search(sentence.words)
        place = bare_place(come["place"], organisations) if come else None
        if place:
            return place
    return None


def _at_work(heard: Heard, organisations: Organisations) -> Organisation | None:
    """The firm that no list knows, at which the writer says to work: "ik bouw bij Datakompas dashboards"."""
    for sentence in heard.said:
        works = _AT_WORK.search(sentence.words)
        if works:
            named = works["name"].rstrip(".")
            return bare_place(named, organisations) or Organisation(
                named, OrganisationKind.UNKNOWN, role_of(OrganisationKind.UNKNOWN)
            )
    return None


def _in_full(shown: Name | None, own: Name | None) -> Name | None:
    """The writer's name, with the given name or the surname by which he names himself in the text."""
    if shown is None or own is None:
        return shown
    if own.given and not shown.given and same_person(own, shown):
        return fuller(own, shown)
    if shown.surname and plain(own.surname) not in plain(shown.surname):
        return own if own.given and squeezed(own) == squeezed(shown) else shown
    return own if not shown.surname or shown.given == own.given else shown


def _told_employer(heard: Heard, *, joint: bool) -> Organisation | None:
    """For whom the writer says to work: "namens de gemeente Delfzijl"; `joint`: for which town of a shared service."""
    for number, found in enumerate(heard.found):
        for one in found:
            if joint and one.organisation.kind is not OrganisationKind.MUNICIPALITY:
                continue
            if _is_anothers(one, number, heard):
                continue
            if _WORKS_FOR.search(heard.said[number].plain[max(0, one.start - 20) : one.start]):
                return one.organisation
    return None


def _is_anothers(found: Found, number: int, heard: Heard) -> bool:
    """Whether the organisation is told of somebody named just before it."""
    party = heard.party
    others = (m for m in (*party.coming, *party.leaving, *party.passing) if m.sentence == number)
    return any(0 <= found.start - m.end < _NEAR for m in others)
