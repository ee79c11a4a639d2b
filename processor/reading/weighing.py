"""A letter about a meeting weighed as a whole: what it asks, for whom, how many chairs, and how sure that is. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from processor.reading.answers import Answers, answers
from processor.reading.counting import Count, Counted, counts
from processor.reading.dates import dates
from processor.reading.folding import plain
from processor.reading.intent import Intent, Situation, decide
from processor.reading.letter import Letter
from processor.reading.numbers import numbers_of
from processor.reading.organisations import Found, Organisations
from processor.reading.people.lists import Entry, entries
from processor.reading.people.mentions import Mention, mentions
from processor.reading.people.display import name_from_address, parse_display
from processor.reading.people.names import fuller, same_person
from processor.reading.people.party import Party, gather, merged
from processor.reading.people.persons import Household, coming, found_by_sentence, leaving, person
from processor.reading.problems import REVIEW
from processor.reading.remark import remark_of
from processor.reading.screening import needs_review
from processor.reading.seats import Seats, chairs, total_said
from processor.reading.sentences import Sentence
from processor.reading.signs import Sign, pattern
from processor.reading.statements import Told, Who, listen
from processor.reading.topic import Topic
from processor.registration.request import Evidence, Kind, Person, Request

_CONFIRMED = re.compile(
    r"\b(?:je staat|u staat|staan jullie|genoteerd|aanmelding (?:voor .{0,80})?is ontvangen|bevestig\w*|leuk dat je komt|fijn dat (?:je|u|jullie) kom\w*|je bent aangemeld|u bent aangemeld|op de lijst|plaats(?:en)? gereserveerd|we have registered|your registration)\b",
)
_INVITED = re.compile(
    r"\b(?:kom jij ook|kom je ook|meld je aan|heb je je al|aanmelden kan|sluit je aan|uitgenodigd|uitnodiging|zien we je|ben je erbij|komt u ook|register)\b"
)
_SECRETARY = re.compile(
    r"\b(?:secretaresse|secretaris van|directiesecretar\w+|bestuurssecretar\w+|managementassist\w+|management assist\w+|secretariaat|office manager|executive assist\w+|pa van|personal assistant|teamassistent\w*|afdelingssecretar\w+|managementondersteun\w+|bestuursassist\w+|secretarieel)\b"
)
_CODE = re.compile(r"<[a-z/!]\w*[ >=/]|=\w{2,}\(|\{\{|\$\{|javascript:", re.IGNORECASE)
_AIMED_AT = re.compile(
    r"\b(?:op|en|bijeenkomst van|die van|editie van|ook)(?: (?:ma|di|wo|do|vr|maan|dins|woens|donder|vrij)\w*)?(?: de)? $"
)
_ATTACHED = re.compile(r"\b(?:bijlage|bijgevoegd|bijgaand|attachment|attached|bijgesloten)\b")


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything read from the sentences, before it is decided on."""

    said: tuple[Sentence, ...]
    told: Told
    found: Sequence[Sequence[Found]]
    named: list[Mention]
    party: Party
    counts: list[Count]
    answers: Answers


def weigh(letter: Letter, topic: Topic, organisations: Organisations, own: Collection[str]) -> Request:
    """The request in a letter about the meeting of the topic."""
    said = _with_subject(letter)
    heard = _hear(letter, said, organisations)
    house = _household(letter, organisations)
    situation = _situation(letter, topic, heard)
    intent = decide(situation)
    _settle_sender(heard, intent, letter)
    return _request(letter, topic, heard, house, intent)


def _with_subject(letter: Letter) -> tuple[Sentence, ...]:
    """The sentences, before them the subject where the sender typed it himself and it says more than the quote."""
    subject = letter.subject
    if letter.forward or (letter.reply and letter.told.quoted):
        return letter.sentences
    telling = any(
        pattern(sign).search(plain(subject))
        for sign in (Sign.CANNOT, Sign.UNSURE, Sign.CORRECTS, Sign.EXTRA, Sign.REPLACES)
    )
    counted = bool(counts(plain(subject)))
    if not telling and not counted and not ("?" in subject and not letter.reply):
        return letter.sentences
    return (Sentence(subject, plain(subject)), *letter.sentences) if not letter.reply else letter.sentences


def _hear(letter: Letter, said: tuple[Sentence, ...], organisations: Organisations) -> Heard:
    found = found_by_sentence(said, organisations)
    listed = _listed(letter)
    lines = {plain(line).strip() for line in _list_lines(letter, listed)}
    every = [
        mention
        for number, sentence in enumerate(said)
        if not (listed and sentence.plain.strip() in lines)
        for mention in mentions(number, sentence, [(f.start, f.end) for f in found[number]])
    ]
    every = [_addressed(m, letter) for m in every if not _is_organiser(m, letter)]
    named = merged(every)
    spans = [[(m.start, m.end) for m in every if m.sentence == number] for number in range(len(said))]
    told = listen(said, spans)
    named = [m for m in named if not any(e.name and same_person(e.name, m.name) for e in listed)]
    cosigned = [Mention(name, max(len(said) - 1, 0), 10_000, 10_000) for name in letter.sender.also]
    party = gather(said, told, named, listed, letter.sender.name)
    party.coming += [c for c in cosigned if said or party.sender_comes]
    return Heard(said, told, found, named, party, numbers_of(said, told), answers(said))


def _addressed(mention: Mention, letter: Letter) -> Mention:
    """The mention with surname and address of whom the mail is copied to, when that is the same person."""
    for address in letter.message.cc:
        name = parse_display(address.name) or name_from_address(address.email)
        if name is not None and name.full and same_person(mention.name, name) and mention.name.given:
            return replace(mention, name=fuller(mention.name, name), email=mention.email or address.email)
    return mention


def _listed(letter: Letter) -> list[Entry]:
    return entries(letter.signed.body.split("\n"))


def _list_lines(letter: Letter, listed: Sequence[Entry]) -> list[str]:
    lines = letter.signed.body.split("\n")
    return [lines[entry.line] for entry in listed]


def _is_organiser(mention: Mention, letter: Letter) -> bool:
    """Whether the named one is whom the mail is written to."""
    names = [plain(a.name) for a in letter.message.to if a.name]
    surname = plain(mention.name.surname)
    return bool(surname) and any(surname in name for name in names) and "schiedam" not in surname


def _household(letter: Letter, organisations: Organisations) -> Household:
    sender = letter.sender
    name = sender.name.badge if sender.name else ""
    shown = letter.message.sender.name
    about = f"{letter.signed.signature}\n{shown if '|' in shown or '(' in shown or ' - ' in shown else ''}"
    employer = organisations.employer(letter.message.sender.email, about, name)
    return Household(person(name, letter.message.sender.email, employer), sender.name, employer, organisations)


def _situation(letter: Letter, topic: Topic, heard: Heard) -> Situation:
    quoted = plain(letter.told.quoted[:4000])
    used = heard.answers.used
    loose = sum(1 for n, s in enumerate(heard.said) if n not in used and not _is_kind_word(n, s, heard.told))
    return Situation(
        heard.told, heard.party, heard.counts, heard.answers, topic.how, letter.reply, letter.forward,
        spoken=bool(heard.said), invited=bool(_INVITED.search(quoted)), confirmed=letter.reply and bool(_CONFIRMED.search(quoted)), loose=loose,
    )  # fmt: skip


def _is_kind_word(number: int, sentence: Sentence, told: Told) -> bool:
    kind = any(number in told.signs.get(sign, []) for sign in (Sign.THANKS, Sign.KEEN, Sign.PARTLY))
    return kind or len(sentence.plain.split()) < 4  # noqa: PLR2004 - too short to hold a wish


def _settle_sender(heard: Heard, intent: Intent, letter: Letter) -> None:
    """Whether the writer is one of those who come, where only the intent tells."""
    party, told = heard.party, heard.told
    if (
        intent.kind is Kind.REGISTRATION
        and not party.sender_comes
        and not party.sender_leaves
        and not party.coming
        and not party.listed
    ):
        party.sender_comes = True
    if (
        intent.kind is Kind.CHANGE
        and not party.sender_leaves
        and not party.sender_comes
        and told.says(Sign.EARLIER)
        and not told.says(Sign.REPLACES)
        and not party.listed
    ):
        party.sender_comes = bool(
            re.search(
                r"\b(?:ik|mij|me|mijn|wij|we|ons|i|my)\b",
                " ".join(heard.said[n].plain for n in told.signs[Sign.EARLIER]),
            )
        ) and not _signed_up_others(heard)
    if intent.kind is Kind.CHANGE and not (party.sender_comes or party.sender_leaves or party.coming or party.listed):
        party.sender_comes = True
    if (
        _SECRETARY.search(plain(letter.signed.signature))
        and (party.coming or party.listed)
        and not _spoke_of_self(heard)
    ):
        party.sender_comes = False


def _signed_up_others(heard: Heard) -> bool:
    """Whether the earlier registration was of others: "ik heb vorige week vier collega's aangemeld"."""
    text = " ".join(heard.said[n].plain for n in heard.told.signs[Sign.EARLIER])
    return bool(re.search(r"\bcollega'?s\b.{0,20}\baangemeld\b", text)) and not re.search(
        r"\b(?:mij|me|mezelf|ons)\b", text
    )


def _spoke_of_self(heard: Heard) -> bool:
    return any(
        re.search(
            r"\b(?:mij|me|mezelf|mijzelf|ikzelf|ondergetekende|en ik|ik kom|ik ben|wij|ons)\b",
            heard.said[s.sentence].plain,
        )
        for s in heard.told.statements
    )


def _request(letter: Letter, topic: Topic, heard: Heard, house: Household, intent: Intent) -> Request:
    people, seats = _booked(heard, house, intent)
    doubts = _doubts(letter, topic, heard, intent, seats, people)
    if intent.kind is Kind.UNRELATED:
        people, seats = [], Seats(0)
    booking = intent.kind in (Kind.REGISTRATION, Kind.CHANGE)
    given = heard.answers if booking else Answers()
    return Request(
        intent.kind, topic.event, seats.number, tuple(people), review=bool(doubts), language=letter.language, drinks=given.drinks,
        dietary=given.dietary or _listed_diet(heard), access=given.access, themes=given.themes,
        remark=remark_of(heard.said, _used(heard)) if intent.kind is not Kind.QUESTION else remark_of(heard.said, ()),
        asks=bool(heard.told.questions), reasons=_reasons(letter, topic, intent, seats, doubts), evidence=_evidence(heard),
    )  # fmt: skip


def _listed_diet(heard: Heard) -> str | None:
    return ", ".join(dict.fromkeys(e.dietary for e in heard.party.listed if e.dietary)) or None


def _booked(heard: Heard, house: Household, intent: Intent) -> tuple[list[Person], Seats]:
    """The persons and chairs that the intent is about."""
    if intent.kind is Kind.CANCELLATION:
        return _given_up(heard, house)
    if intent.kind not in (Kind.REGISTRATION, Kind.CHANGE):
        return [], Seats(0)
    people = coming(heard.party, heard.said, heard.found, house)
    seats = chairs(heard.party, heard.counts, "\n".join(s.plain for s in heard.said))
    if intent.kind is Kind.CHANGE and heard.party.leaving and not total_said(heard.counts):
        seats = replace(seats, number=max(len(people), 1))
    return people, seats


def _given_up(heard: Heard, house: Household) -> tuple[list[Person], Seats]:
    people = leaving(heard.party, heard.said, heard.found, house)
    total = max((c.number for c in heard.counts if c.what is Counted.GONE), default=0)
    everybody = heard.told.speaks(Sign.CANNOT, Who.ALL)
    if everybody and len(people) <= 1:
        return people, Seats(total or 0, ("het aantal plaatsen staat in de lijst",))
    return people or [house.sender], Seats(total if total and total > len(people) else max(len(people), 1))


def _doubts(
    letter: Letter, topic: Topic, heard: Heard, intent: Intent, seats: Seats, people: Sequence[Person]
) -> list[str]:
    """Why a human should look, in plain Dutch; empty when the reading can be decided alone."""
    if intent.kind is Kind.UNRELATED:
        return []
    doubts = [REVIEW[p] for p in letter.message.problems if p in REVIEW] + list(needs_review(letter.message))
    doubts += ["stelt een vraag"] if heard.told.questions else []
    doubts += (
        ["onder voorbehoud of nog niet zeker"] if heard.told.doubts and intent.kind is not Kind.CANCELLATION else []
    )
    doubts += ["de mail bevat verborgen tekst"] if letter.told.hidden else []
    doubts += list(seats.doubts) + ([intent.reason] if intent.doubtful else [])
    doubts += ["afzender en ondertekening verschillen"] if letter.sender.contested else []
    doubts += ["geen naam gevonden"] if not people and intent.kind is not Kind.QUESTION else []
    doubts += ["noemt ook een andere datum"] if _other_day(heard, topic) else []
    doubts += (
        ["bevat opmaak of een formule waar een naam hoort"] if any(_CODE.search(s.words) for s in heard.said) else []
    )
    doubts += ["verwijst naar een bijlage"] if any(_ATTACHED.search(s.plain) for s in heard.said) else []
    return list(dict.fromkeys(doubts))


def _other_day(heard: Heard, topic: Topic) -> bool:
    """Whether somebody is signed up for another day than the meeting's."""
    for statement in heard.told.statements:
        sentence = heard.said[statement.sentence]
        for date in dates(sentence.words) if statement.sign is not Sign.CANNOT else ():
            other = date.month and (date.day, date.month) != (topic.day, topic.month)
            if other and _AIMED_AT.search(sentence.plain[max(0, date.start - 30) : date.start]):
                return True
    return False


def _used(heard: Heard) -> set[int]:
    told = heard.told
    used = set(heard.answers.used) | {s.sentence for s in told.statements}
    used |= {n for sign in (Sign.EARLIER, Sign.EXTRA, Sign.REPLACES) for n in told.signs.get(sign, [])}
    used |= {m.sentence for m in heard.party.coming if m.end < 10_000}  # noqa: PLR2004 - cosigners stand in no sentence
    listed = {plain(e.name.badge) for e in heard.party.listed if e.name}
    return used | {n for n, s in enumerate(heard.said) if s.listed and any(name in s.plain for name in listed)}


def _reasons(letter: Letter, topic: Topic, intent: Intent, seats: Seats, doubts: Sequence[str]) -> tuple[str, ...]:
    told = [
        topic.reason,
        intent.reason,
        letter.sender.source,
        *seats.reasons,
        *(f"{doubt} → beoordelen" for doubt in doubts),
    ]
    return tuple(dict.fromkeys(reason for reason in told if reason))


def _evidence(heard: Heard) -> tuple[Evidence, ...]:
    made = [Evidence(heard.said[s.sentence].words[s.start : s.end].strip(), str(s.sign)) for s in heard.told.statements]
    made += [Evidence(heard.said[n].words, "vraag") for n in heard.told.questions]
    return tuple(made)
