"""Whether everybody and every number that a mail speaks of is accounted for in what was made of it. Pure.

A safety net behind the rules of people/: what it finds is left to a human, it puts nothing right itself.
"""

import re
from collections.abc import Iterator, Sequence

from processor.reading.counts.seats import NUMBER_UNKNOWN, Booking, is_counted_out
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people import first_person
from processor.reading.people.bystanders import is_met
from processor.reading.people.doings import does_else
from processor.reading.people.names.desks import is_name_like
from processor.reading.people.names.name import is_given, is_initials, is_prefix, is_title
from processor.reading.people.names.name_data import PLACES, WORD_NAMES
from processor.reading.people.names.tokens import Token, tokens
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.text.folding import plain, words
from processor.reading.text.wordings import Turn
from processor.registration.request import Kind

_MYSELF = re.compile(rf"\b(?:{first_person.MYSELF}|en ik|and i|\+ ik)\b")
_TROUPE = Turn(
    r"\b(?:delegatie|gezelschap|groep(?:je)?|afvaardiging|voltallige?|ploeg|clubje|vertegenwoordigers"
    r"|(?:hele|gehele|complete|ganse) (?:team|afdeling|bestuur|college|club|staf|griffie|directie|familie))\b"
)
_BOTH = Turn(r"\b(?:tweetal|duo|wij beiden|ons beiden|allebei|getweeen|met z'n beiden|both of us|the two of us)\b")
_STAYING = re.compile(
    r"\b(?:kom(?:t|en)? wel|nog steeds|zoals gepland|zoals afgesproken|gewoon|blij(?:ft|ven)|still|anderen?)\b"
)
_I = re.compile(rf"\b(?:ik|mij|me|mijn|i|my|{first_person.MYSELF})\b")
_WE = re.compile(r"\b(?:wij|we|ons|onszelf|us)\b")
_OUR_BODY = re.compile(
    r"\b(?:namens|vanuit|voor) (?:ons|onze)\b|\bons (?:team|bureau|waterschap|college|kantoor|project|netwerk"
    r"|ministerie)"
)
_GREETED = 2  # words of a greeting that stands before a sentence: "Hoi Chantal, ik kom"
_PASSING = re.compile(
    r"\b(?:uit|in|te|naar|vanuit|rond|via|bij|van|aan|door|met dank aan|groeten? (?:aan|van)|weet|wist|zei|zegt"
    r"|volgens|dankzij"
    r"|hoi|dag|hallo|beste|moi|from|in|at|by) (?:de |het |mijn |onze |collega )*$"
)
_JOINED = re.compile(r"\b(?:met|en|plus|ook|and|with|samen) $")
_TITLED = re.compile(r"\b(?:collega|wethouder|burgemeester|mevrouw|mevr|mw|dhr|heer|gedeputeerde|colleague) $")


def unaccounted(letter: Letter, heard: Heard, booking: Booking, kind: Kind) -> Iterator[str]:
    """What nobody accounted for, in plain Dutch."""
    if kind is Kind.CANCELLATION and _signs_on(heard):
        yield "zegt iets af, maar meldt ook iemand aan"
    if kind is Kind.CANCELLATION and _joins(heard) and not _STAYING.search(heard.text):
        yield "zegt iets af, maar noemt ook wie er komt"
    closed = kind is Kind.CHANGE and is_counted_out(heard.counts, heard.text, booking)
    if kind in (Kind.REGISTRATION, Kind.CHANGE, Kind.CANCELLATION) and not closed and any(_strangers(letter, heard)):
        yield "noemt iemand van wie niet duidelijk is of hij komt"
    if kind in (Kind.REGISTRATION, Kind.CHANGE):
        yield from _uncounted(heard, booking, kind)


def _signs_on(heard: Heard) -> bool:
    """Whether the writer signs himself up where only others drop out."""
    told = heard.told
    mine = told.speaks(Sign.SIGNS_UP, Who.SELF, Who.BOTH, Who.ALL)
    return mine and not told.speaks(Sign.CANNOT, Who.SELF, Who.BOTH, Who.ALL)


def _joins(heard: Heard) -> bool:
    """Whether somebody comes who isn't said to have been registered before."""
    before = {*heard.told.others_before, *heard.told.signs.get(Sign.EARLIER, [])}
    return heard.told.positive and any(m.sentence not in before for m in heard.party.coming)


def _uncounted(heard: Heard, booking: Booking, kind: Kind) -> Iterator[str]:
    """Chairs that don't agree with the people, and a writer who is in and out."""
    if len(booking.people) > booking.seats.number:
        yield f"{len(booking.people)} personen genoemd voor {booking.seats.number} plaatsen"
    if _left_out(heard):
        yield "de schrijver noemt zichzelf, maar lijkt niet te komen"
    if kind is Kind.REGISTRATION and booking.seats.number <= 1:
        if _TROUPE.search(heard.text) or _BOTH.search(heard.text):
            yield "spreekt van meer dan één persoon"
        elif _only_we(heard):
            yield NUMBER_UNKNOWN
    if len(booking.people) == 1 and not (heard.party.coming or heard.party.listed) and _opts_out(heard):
        yield "de schrijver zegt dat het niet om hemzelf gaat"


def _left_out(heard: Heard) -> bool:
    party = heard.party
    away = party.sender_leaves or any(first_person.leaves_himself_out(s.plain) for s in heard.said)
    numbers = {s.sentence for s in heard.told.statements if s.sign is not Sign.CANNOT}
    said = heard.said_in(sorted(numbers | {m.sentence for m in party.coming if m.sentence < len(heard.said)}))
    return not party.sender_comes and not away and bool(_MYSELF.search(said))


def _opts_out(heard: Heard) -> bool:
    return any(first_person.leaves_himself_out(sentence.plain) for sentence in heard.said)


def _only_we(heard: Heard) -> bool:
    """Whether "wij" come, and nobody but the writer is named or counted."""
    party = heard.party
    alone = party.sender_comes and not (party.coming or party.listed or party.leaving or heard.counts)
    signed = [s for s in heard.told.statements if s.sign is not Sign.CANNOT]
    mine = any(s.who is not Who.ALL for s in signed) or _I.search(heard.text)
    return (
        alone
        and bool(signed)
        and not mine
        and bool(_WE.search(_OUR_BODY.sub(" ", heard.said_in([s.sentence for s in signed]))))
    )


def _strangers(letter: Letter, heard: Heard) -> Iterator[str]:
    """Names of which no rule took notice."""
    known = _known_words(letter, heard)
    for number, sentence in enumerate(heard.said):
        if sentence.listed or number in heard.told.questions or number in heard.told.others_before:
            continue
        taken = [(f.start, f.end) for f in heard.found[number]]
        every = tokens(sentence.words)
        if taken:
            every = tuple(t for t in every if not any(s <= t.start < e for s, e in taken))
        for at, token in enumerate(every):
            greeted = number == 0 and at <= _GREETED
            if not token.capital or not known.isdisjoint(words(token.word)):
                continue
            if not _may_be_person(every, at, sentence.plain, greeted=greeted):
                continue
            if not _is_only_told_of(sentence.plain, token.start, _end_of_name(every, at)):
                yield token.word


def _end_of_name(every: Sequence[Token], at: int) -> int:
    """Where the name ends that begins with this word: behind the last of the capitalised words that follow it."""
    while at + 1 < len(every) and every[at + 1].capital and (not every[at].stopped or is_title(every[at].word)):
        at += 1
    return every[at].end


def _is_only_told_of(text: str, start: int, end: int) -> bool:
    """Whether somebody of whom no rule took notice does something else, or is only to be met there."""
    return does_else(text, start, end) or is_met(text, start, end)


def _may_be_person(every: tuple[Token, ...], at: int, text: str, *, greeted: bool) -> bool:
    token = every[at]
    named = token.capital and is_name_like(token.word) and not (token.word.isupper() or is_initials(token.word))
    if not named or plain(token.word) in PLACES or is_prefix(token.word) or _PASSING.search(text[: token.start][-40:]):
        return False
    follows = at + 1 < len(every) and not token.stopped and every[at + 1].capital and is_name_like(every[at + 1].word)
    titled = bool(_TITLED.search(text[max(0, token.start - 14) : token.start]))
    given = is_given(token.word) and plain(token.word) not in WORD_NAMES
    opens = token.start == 0 or text[token.start - 2 : token.start - 1] in {"", ".", "!", "?", "\n"}
    addressed = token.stopped and not _JOINED.search(text[max(0, token.start - 8) : token.start])  # "… af Chantal,"
    return titled or (given and (follows or not (opens or addressed or greeted)))


def _known_words(letter: Letter, heard: Heard) -> set[str]:
    party, message = heard.party, letter.message
    names = [m.name.badge for m in party.everybody]
    names += [e.name.badge for e in party.listed if e.name]
    names += [name.badge for name in (letter.sender.name, party.own, party.badge, *letter.sender.also) if name]
    addresses = (message.sender, *message.to, *message.cc)
    names += [f"{a.name} {a.email.partition('@')[0].replace('.', ' ')}" for a in addresses]
    return {word for name in names for word in words(name)}
