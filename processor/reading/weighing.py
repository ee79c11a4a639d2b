"""A letter about a meeting weighed as a whole: what it asks, for whom, how many chairs, and how sure that is. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from processor.reading.answering.answers import Answers
from processor.reading.counts.counting import Counted
from processor.reading.counts.seats import (
    MANY,
    NUMBER_UNKNOWN,
    Booking,
    Seats,
    chairs,
    is_plus_one,
    names_wanting,
    total_said,
)
from processor.reading.deciding.intent import Intent, decide
from processor.reading.deciding.settling import settle
from processor.reading.deciding.situation import situation_of
from processor.reading.doubts.certainty import doubts_of
from processor.reading.experience.features import features
from processor.reading.experience.looks import standing
from processor.reading.experience.opinion import considered
from processor.reading.experience.placement import placed
from processor.reading.hearing import Heard, hear
from processor.reading.letters.letter import Letter
from processor.reading.organisations import Organisations
from processor.reading.people.addressed import addressed
from processor.reading.people.persons import Household, coming, leaving
from processor.reading.people.whole_groups import is_whole_group
from processor.reading.people.writer.employers import household
from processor.reading.remark import remark_of
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.text.folding import plain
from processor.reading.topics.topic import Topic
from processor.registration.request import Evidence, Kind, Request

DOUBTED = " → beoordelen"
"""How a reason ends that keeps a mail from being decided alone."""
LIFTED = ", maar bij zulke mails hoefde niemand te kijken"
"""How the reason ends of a doubt that experience lifts."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a letter asks and for whom, with every doubt of the rules; `found` are its features for experience."""

    heard: Heard
    intent: Intent
    booking: Booking
    doubts: Sequence[str]
    found: frozenset[str]


def weigh(letter: Letter, topic: Topic, organisations: Organisations, own: Collection[str]) -> Request:
    """The request in a letter about the meeting of the topic."""
    weighed = weighed_up(letter, topic, organisations, own)
    doubts = standing(weighed.doubts, weighed.found, letter, weighed.intent.kind)
    return _request(letter, topic, weighed, doubts)


def weighed_up(letter: Letter, topic: Topic, organisations: Organisations, own: Collection[str]) -> Weighed:
    """The letter weighed, before experience looks at the doubts."""
    heard = hear(letter, organisations, own)
    situation = situation_of(letter, topic, heard, own)
    found = features(letter, heard, situation)
    intent = considered(decide(situation), found)
    settle(heard, intent, letter, registered=situation.confirmed)
    unclear = placed(letter, heard, intent, found)
    booking = _booked(heard, household(letter, heard, organisations), intent, letter)
    doubts = list(dict.fromkeys((*unclear, *doubts_of(letter, topic, heard, intent, booking))))
    return Weighed(heard, intent, booking, doubts, found)


def _request(letter: Letter, topic: Topic, weighed: Weighed, doubts: Sequence[str]) -> Request:
    heard, intent, booking = weighed.heard, weighed.intent, weighed.booking
    given = heard.answers if intent.kind in (Kind.REGISTRATION, Kind.CHANGE) else Answers()
    used = _used(heard) if intent.kind is not Kind.QUESTION else set()
    return Request(
        intent.kind,
        topic.event,
        booking.seats.number,
        booking.people,
        review=bool(doubts),
        language=letter.language,
        drinks=_listed_drinks(heard, given.drinks),
        dietary=given.dietary or _listed_diet(heard),
        access=given.access,
        themes=given.themes,
        remark=remark_of(heard.said, used, _places(heard)),
        adds=intent.kind is Kind.CHANGE
        and is_plus_one(heard.told, heard.counts)
        and not heard.told.says(Sign.REPLACES),
        asks=bool(heard.told.questions),
        reasons=_reasons(letter, topic, weighed, doubts),
        doubts=tuple(doubts),
        missing=_missing(doubts, booking.seats),
        evidence=_evidence(heard, intent),
    )


def _missing(doubts: Sequence[str], seats: Seats) -> str:
    """What one question to the writer would settle: "number", "names", or "" when it takes more than that."""
    if not doubts or not set(doubts) <= {*seats.doubts, NUMBER_UNKNOWN} or seats.number > MANY:
        return ""
    return "number" if NUMBER_UNKNOWN in doubts else "names"


def _listed_drinks(heard: Heard, told: bool | None) -> bool | None:  # noqa: FBT001 - an answer, not a switch
    """Who stays for the drinks by the column of a table; where that differs, nothing."""
    votes = {entry.drinks for entry in heard.party.listed if entry.drinks is not None}
    return (votes.pop() if len(votes) == 1 else None) if votes else told


def _listed_diet(heard: Heard) -> str | None:
    return ", ".join(dict.fromkeys(e.dietary for e in heard.party.listed if e.dietary)) or None


def _booked(heard: Heard, house: Household, intent: Intent, letter: Letter) -> Booking:
    """The persons and chairs that the intent is about."""
    if intent.kind is Kind.CANCELLATION:
        return _given_up(heard, house)
    if intent.kind not in (Kind.REGISTRATION, Kind.CHANGE):
        return Booking()
    people = coming(heard.party, heard.said, heard.found, house)
    nameless = heard.party.sender_comes and not house.sender.name
    more = is_plus_one(heard.told, heard.counts)
    seats = chairs(heard.party, heard.counts, heard.text, len(people) + nameless, more=more)
    if intent.kind is Kind.REGISTRATION:
        seats = names_wanting(seats, len(people), heard.text)
    if intent.kind is Kind.CHANGE and heard.party.leaving and not total_said(heard.counts):
        seats = replace(seats, number=max(len(people), 1))
    return Booking(addressed(people, letter, house.sender.name), seats)


def _given_up(heard: Heard, house: Household) -> Booking:
    people = leaving(heard.party, heard.said, heard.found, house)
    gone = max((c.number for c in heard.counts if c.what is Counted.GONE), default=0)
    if heard.told.speaks(Sign.CANNOT, Who.ALL) and len(people) <= 1:
        if not gone and not heard.party.leaving and is_whole_group(heard.said, heard.told):
            people = []
        return Booking(tuple(people), Seats(gone, ("het aantal plaatsen staat in de lijst",)))
    return Booking(tuple(people) or (house.sender,), Seats(max(gone, len(people), 1)))


def _used(heard: Heard) -> set[int]:
    told = heard.told
    used = set(heard.answers.used) | {s.sentence for s in told.statements}
    used |= {n for sign in (Sign.EARLIER, Sign.EXTRA, Sign.REPLACES) for n in told.signs.get(sign, [])}
    used |= {m.sentence for m in heard.party.coming}
    listed = {plain(e.name.badge) for e in heard.party.listed if e.name}
    return used | {n for n, s in enumerate(heard.said) if s.listed and any(name in s.plain for name in listed)}


def _places(heard: Heard) -> dict[int, list[int]]:
    """Where, in each sentence, the words stand that told of coming, of people or of their employers."""
    made: dict[int, list[int]] = {}
    for statement in heard.told.statements:
        made.setdefault(statement.sentence, []).append(statement.start)
    for mention in (*heard.party.coming, *heard.party.leaving, *heard.party.passing):
        made.setdefault(mention.sentence, []).append(mention.start)
    for number, found in enumerate(heard.found):
        made.setdefault(number, []).extend(one.start for one in found)
    return made


def _reasons(letter: Letter, topic: Topic, weighed: Weighed, doubts: Sequence[str]) -> tuple[str, ...]:
    told = [
        topic.reason,
        weighed.intent.reason,
        letter.sender.source,
        *weighed.booking.seats.reasons,
        *(f"{doubt}{DOUBTED if doubt in doubts else LIFTED}" for doubt in weighed.doubts),
    ]
    return tuple(dict.fromkeys(reason for reason in told if reason))


def _evidence(heard: Heard, intent: Intent) -> tuple[Evidence, ...]:
    made = [Evidence(heard.said[s.sentence].words[s.start : s.end].strip(), str(s.sign)) for s in heard.told.statements]
    made += [Evidence(heard.said[n].words, "vraag") for n in heard.told.questions]
    made += [
        Evidence(sentence.words[at : at + len(word)], str(intent.kind))
        for word in intent.words
        for sentence in heard.said
        if (at := sentence.plain.find(word)) >= 0
    ]
    return tuple(made)
