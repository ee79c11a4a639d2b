"""Does an official write to the desk of a meeting, though nothing in the mail quotes it? Pure.

Who mails the organiser from another public body about the meeting's day, or about the list, a place or our
confirmation, means the meeting: unless the mail names another matter. Colleagues in the organiser's own house write
about everything, so from them it takes more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.letters.letter import Letter
from processor.reading.letters.sentences import Sentence
from processor.reading.organisations import Organisations
from processor.reading.saying.clauses import clauses
from processor.reading.saying.refusals import declines
from processor.reading.saying.signs import Sign, borne
from processor.reading.text.folding import plain
from processor.reading.text.wordings import Turn
from processor.reading.topics.bare_subjects import speaks_of_signing
from processor.reading.topics.calls import CALL
from processor.reading.topics.dates import dates
from processor.reading.topics.quoting import Hint, Meeting, hints_at

_ACTS = (Sign.SIGNS_UP, Sign.CANNOT, Sign.COMES, Sign.REPLACES, Sign.EXTRA, Sign.EARLIER)
_ASKS = (Sign.WONDERS, Sign.REQUESTS)
_GATHERING = (
    r"overleg|vergadering|training|cursus|opleiding|lunch|lunchen|etentje|diner|congres|symposium|webinar|workshop"
    r"|seminar|conferentie|tocht|toernooi|wandeling|feest|feestje|afscheid|huwelijk|bruiloft|verjaardag"
    r"|reunie|excursie|rondleiding|schouw|heidag|teamdag|uitje|intervisie|commissie|gesprek|gesprekken|spreekuur|avond"
    r"|zitting|sollicitatie|vacature|stage|verlof|vakantie|factuur|facturen|offerte|bestelling|reservering|declaratie"
    r"|subsidie|vergunning|paspoort|notulen|enquete|verkiezing|inspraak|expositie|tentoonstelling"
)
_OTHER_MATTER = Turn(rf"\b\w{{0,20}}(?:{_GATHERING})\b")
"""A gathering or a business of its own, as Dutch compounds end: "werkoverleg", "regiolunch"."""
AROUND = Turn(
    r"\b(?:draaiboek\w*|presentaties?|catering|zaal\w*|broodjes|foto\w*|filmpje|spreektekst|hapjes|persbericht)\b"
)
"""What is arranged for a meeting by those who hold it; only a question about it is one to the desk."""
_DESK = Turn(
    r"\b(?:op|van) (?:de|je|jullie|uw) \w{0,12}lijst\b"
    r"|\b(?:je|jouw|jullie|uw) (?:\w+ )?(?:bevestiging|uitnodiging|bijeenkomst|kick-?off|middag)\b"
    r"|\b(?:aanmeld\w*|aangemeld|inschrijv\w*|ingeschreven|opgeven|opgegeven|opgaf|deelnemers?|namen)\b"
    r"|\b(?:plek|plekken|plaats|plaatsen|stoel|stoelen|plekje|plaatsje)\b"
)
"""What only the desk of a meeting has: a list, places, confirmations."""
_OURS = Turn(
    r"\b(?:op|van) (?:de|je|jullie|uw) \w{0,12}lijst\b|\b(?:je|jouw|jullie|uw) (?:\w+ )?bevestiging\b"
    r"|\b(?:onze|mijn) (?:\w+ )?(?:plek|plekken|plaats|plaatsen|stoel|stoelen|aanmelding|inschrijving)\b"
)
"""A place, a list or a confirmation that the writer takes for known: he had to do with us before."""
_INVITATION = re.compile(r"(?:uitnodiging|herinnering|laatste plaatsen|invitation|reminder)\b")
_TERM = re.compile(
    r"\b(?:uiterlijk|vanaf|per|sinds|t/m|(?<=\w )tot(?: en met)?|before|from|by) (?:op )?(?:\w+dag )?$"
    r"|\b(?:kun|kunt|kunnen|wil|wilt|willen|graag|moet|moeten)\b[^.!?]*\bvoor (?:\w+dag )?$"
)


@dataclass(frozen=True, slots=True)
class Addressed:
    """The meeting of whose desk something is asked, and whether only faintly."""

    meeting: Meeting
    faint: bool


def addressed(letter: Letter, meetings: Sequence[Meeting], organisations: Organisations) -> Addressed | None:
    """The meeting to whose desk an official writes; None when he may write about anything else."""
    official = organisations.by_domain(letter.message.sender.email)
    own = _own(letter)
    around = bool(AROUND.search(plain(letter.subject))) and not _asks(letter)
    if official is None or around or _is_other_matter(letter) or CALL.search(own):
        return None
    text = f"{letter.subject}\n{' '.join(s.words for s in letter.sentences)}"
    colleague = _is_colleague(letter)
    for meeting in meetings:
        if not _is_term(letter, meeting) and _is_meant(letter, hints_at(text, meeting), colleague=colleague):
            return Addressed(meeting, faint=False)
    if len(meetings) > 1 or colleague or not (_acts(letter) or _asks(letter)):
        return None
    if letter.reply and _INVITATION.match(plain(letter.subject)):
        return Addressed(meetings[0], faint=False)
    return Addressed(meetings[0], faint=not _goes_on(letter)) if _OURS.search(own) else None


def _is_meant(letter: Letter, hints: frozenset[Hint], *, colleague: bool) -> bool:
    """Whether what is said on the meeting's day is said to its desk."""
    if Hint.DATE not in hints:
        return False
    if not colleague and (Hint.NAME in hints or speaks_of_signing(letter.subject)):
        return True
    close = not colleague or hints & {Hint.KIND, Hint.NAME} or _DESK.search(_own(letter))
    return bool(close) and (_acts(letter) or _asks(letter))


def _is_term(letter: Letter, meeting: Meeting) -> bool:
    """Whether the day is only named as that before or from which something is: "reageer vóór 18 september"."""
    own = _own(letter)
    days = [day for day in dates(own) if day.day == meeting.starts.day]
    return bool(days) and all(_TERM.search(own[: day.start]) for day in days)


def _own(letter: Letter) -> str:
    return " ".join((plain(letter.subject), *(s.plain for s in letter.sentences)))


def _is_colleague(letter: Letter) -> bool:
    """Whether the writer works in the house that he writes to."""
    house = letter.message.sender.email.partition("@")[2]
    return any(address.email.endswith(f"@{house}") for address in letter.message.to)


def _is_other_matter(letter: Letter) -> bool:
    """Whether the subject or a sentence that is no excuse names another gathering or business."""
    return bool(_OTHER_MATTER.search(plain(letter.subject))) or any(
        _OTHER_MATTER.search(s.plain) and not _is_excuse(s) for s in letter.sentences
    )


def _is_excuse(sentence: Sentence) -> bool:
    return Sign.AWAY in borne(sentence.plain, (Sign.AWAY,)) or any(
        declines(sentence.plain[start:end], later=False) for start, end in clauses(sentence.plain)
    )


def _acts(letter: Letter) -> bool:
    return any(borne(s.plain, _ACTS) or _is_excuse(s) for s in letter.sentences)


def _asks(letter: Letter) -> bool:
    return any(s.asks or borne(s.plain, _ASKS) for s in letter.sentences)


def _goes_on(letter: Letter) -> bool:
    """Whether the letter speaks of a registration before it."""
    before = (Sign.EARLIER, Sign.REPLACES, Sign.AMENDS, Sign.EXTRA)
    return any(borne(s.plain, before) or _is_excuse(s) for s in letter.sentences)
