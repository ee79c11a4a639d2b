"""Why a human should look at a reading before it is carried out, in plain Dutch; no reason means it is sure. Pure."""

import re

from processor.reading.counts.seats import Booking
from processor.reading.deciding.intent import Intent
from processor.reading.doubts import reasons
from processor.reading.doubts.accounting import unaccounted
from processor.reading.doubts.alarms import alarming
from processor.reading.doubts.attached import is_explained, points_at_attachment
from processor.reading.doubts.chat import may_ask, may_ask_us
from processor.reading.doubts.misgivings import (
    asks_besides,
    asks_for_a_part,
    counts_more,
    drops_nobody,
    ends_well,
    hardly_refuses,
    in_part,
    replaces_nobody,
    respells,
    unplaced,
)
from processor.reading.doubts.review import LIST_ATTACHED, needs_review
from processor.reading.doubts.taking_turns import bargains, brings_chairless, is_either, shares
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.letters.sentences import Sentence
from processor.reading.people.whole_groups import is_whole_group
from processor.reading.saying.refusals import is_outright
from processor.reading.saying.signs import Sign
from processor.reading.text.wordings import Turn
from processor.reading.topics.dates import dates
from processor.reading.topics.topic import Topic
from processor.registration.request import Kind, Person

_CODE = re.compile(r"<[a-z/!]\w*[ >=/]|=\w{2,}\(|\{\{|\$\{|javascript:", re.IGNORECASE)
_AIMED_AT = re.compile(
    r"\b(?:op|en|bijeenkomst van|die van|editie van|ook)(?: (?:ma|di|wo|do|vr|maan|dins|woens|donder"
    r"|vrij)\w*)?(?: de)? $"
)
_ON_A_DAY = re.compile(r"\bvoor (?:maan|dins|woens|donder|vrij|zater|zon)dag $")
_MEETING_IN = Turn(
    r"\b(?:bijeenkomst|meeting|sessie|editie) (?:in|van|of) (?:januari|februari|maart|april|juni|oktober"
    r"|november|december)\b"
)
_RENAMED = re.compile(
    r"\bheet (?:inmiddels|sinds|nu|tegenwoordig|voortaan)\b|\b(?:getrouwd|gescheiden|married|meisjesnaam)\b"
)
_ODD_NUMBER = Turn(r"(?<!\w)-\d+ (?:plaats|plek|person|stoel)|\b0 (?:plaats|plek|person|stoel)")


FAINT = "noemt de bijeenkomst niet met zoveel woorden"
"""The doubt that whoever knows the meeting by other ways than the mail's words needn't have."""


def doubts_of(letter: Letter, topic: Topic, heard: Heard, intent: Intent, booking: Booking) -> list[str]:
    """What must be settled by a human, each once."""
    if intent.kind is Kind.UNRELATED:
        return _of_chat(heard, intent)
    found = [*_of_mail(letter, heard), *_of_words(letter, topic, heard, intent, booking), *booking.seats.doubts]
    found += unaccounted(letter, heard, booking, intent.kind)
    if intent.doubtful:
        found.append(intent.reason)
    if letter.sender.contested and not _signs_up_another(heard, intent):
        found.append("afzender en ondertekening verschillen")
    if not booking.people and intent.kind is not Kind.QUESTION and not _all_leave(heard, intent):
        found.append("geen naam gevonden")
    if intent.kind in (Kind.REGISTRATION, Kind.CHANGE) and any(_is_half(person) for person in booking.people):
        found.append("van iemand is alleen de voornaam bekend")
    return list(dict.fromkeys(found))


def _of_chat(heard: Heard, intent: Intent) -> list[str]:
    """What is taken for chat goes unanswered, so a sentence that may ask or tell something is a reason to look."""
    if intent.doubtful:
        return [intent.reason]
    asks = may_ask_us if intent.firm else may_ask
    doubted = any(asks(sentence) for sentence in heard.said)
    return ["lijkt een bedankje of praatje, maar vraagt misschien iets"] if doubted else []


def _all_leave(heard: Heard, intent: Intent) -> bool:
    """Whether a cancellation of all of theirs needs no name."""
    return intent.kind is Kind.CANCELLATION and is_whole_group(heard.said, heard.told)


def _signs_up_another(heard: Heard, intent: Intent) -> bool:
    """Whether only others are registered, by name: then it makes no odds which of the two wrote it."""
    party = heard.party
    return intent.kind is Kind.REGISTRATION and bool(party.coming) and not (party.sender_comes or party.sender_named)


def _is_half(person: Person) -> bool:
    """Whether only a given name, or only a surname, is known of a person who has no address either."""
    return len(person.name.split()) == 1 and not person.email


def _of_mail(letter: Letter, heard: Heard) -> list[str]:
    found = [*needs_review(letter.message)]
    if LIST_ATTACHED in found and is_explained(heard, letter.message):
        found.remove(LIST_ATTACHED)
    if letter.accepts:
        found.append("schrijft iets bij het aannemen van de uitnodiging")
    return [*found, "de mail bevat verborgen tekst"] if letter.told.hidden else found


def _of_words(letter: Letter, topic: Topic, heard: Heard, intent: Intent, booking: Booking) -> list[str]:
    text = heard.text
    checks = (
        (topic.faint, FAINT),
        (bool(heard.told.questions), reasons.ASKS),
        (_unsure(heard, intent), reasons.UNSURE),
        (_other_day(heard, topic), "noemt ook een andere datum"),
        (intent.kind is Kind.REGISTRATION and alarming(heard), reasons.ALARMING),
        (
            intent.kind is not Kind.QUESTION and unplaced(heard, intent, booking),
            reasons.UNPLACED,
        ),
        (any(_CODE.search(s.words) for s in heard.said), "bevat opmaak of een formule"),
        (points_at_attachment(heard), "verwijst naar een bijlage"),
        (bool(_ODD_NUMBER.search(text)), "noemt een vreemd aantal"),
        (is_either(heard), reasons.EITHER),
        (shares(heard, booking), "wil een plaats met iemand delen"),
        (bargains(heard, booking), reasons.BARGAINS),
        (intent.kind is Kind.CHANGE and _renamed(letter, heard, booking), "heet voortaan anders"),
        (intent.kind is Kind.CHANGE and replaces_nobody(heard), "wie er vervangen wordt is niet duidelijk"),
        (intent.kind is Kind.CHANGE and respells(heard), "verbetert misschien alleen een naam"),
        (
            intent.kind is Kind.REGISTRATION and counts_more(heard, booking),
            "noemt een groter getal dan het aantal personen",
        ),
        (intent.kind is not Kind.QUESTION and asks_besides(heard), reasons.ASKS_BESIDES),
        (asks_for_a_part(heard), "vraagt of een deel van de middag mag"),
        (intent.kind is Kind.CANCELLATION and drops_nobody(heard), "wie er afvalt is niet genoemd"),
        (intent.kind is Kind.CANCELLATION and hardly_refuses(heard, letter), reasons.HARDLY_REFUSES),
        (intent.kind is Kind.CANCELLATION and ends_well(heard), reasons.ENDS_WELL),
        (intent.kind is Kind.CANCELLATION and in_part(heard), "zegt misschien maar een deel af"),
        (
            brings_chairless(heard),
            "neemt iemand mee van buiten het werk",
        ),
    )
    return [doubt for holds, doubt in checks if holds]


def _renamed(letter: Letter, heard: Heard, booking: Booking) -> bool:
    """Whether somebody has another name now, and it isn't the writer alone whose new name is known."""
    shown = letter.sender.name
    known = len(booking.people) == 1 and shown is not None and booking.people[0].name != shown.badge
    return bool(_RENAMED.search(heard.text)) and not known


def _unsure(heard: Heard, intent: Intent) -> bool:
    """Whether coming is left open; for who cancels, whether the refusal itself is."""
    if intent.kind is not Kind.CANCELLATION:
        return bool(heard.told.doubts)
    refusals = [s for s in heard.told.statements if s.sign is Sign.CANNOT]
    sure = [s for s in refusals if s.sentence not in heard.told.doubts]
    outright = any(is_outright(heard.said[s.sentence].plain[s.start : s.end]) for s in sure)
    return len(sure) < len(refusals) and not outright


def _other_day(heard: Heard, topic: Topic) -> bool:
    """Whether the mail aims at another day than the meeting's."""
    told = heard.told
    past = {*told.signs.get(Sign.EARLIER, []), *told.signs.get(Sign.LATER_TIME, []), *told.others_before}
    signed = {s.sentence for s in told.statements if s.sign is not Sign.CANNOT}
    return any(_aims(heard.said[n], topic, n in signed) for n in range(len(heard.said)) if n not in past)


def _aims(sentence: Sentence, topic: Topic, signed: bool) -> bool:  # noqa: FBT001 - the one flag of a private function
    """Whether a sentence names another day: with "op" where it signs somebody up, else only with a weekday."""
    pattern = _AIMED_AT if signed else _ON_A_DAY
    for date in dates(sentence.words):
        other = date.month and (date.day, date.month) != (topic.day, topic.month)
        if other and pattern.search(sentence.plain[max(0, date.start - 30) : date.start]):
            return True
    return (
        signed and bool(_MEETING_IN.search(sentence.plain)) and not re.search(r"\bseptember\b.{0,5}$", sentence.plain)
    )
