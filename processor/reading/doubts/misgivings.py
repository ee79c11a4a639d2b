"""Misgivings about what a mail seems to ask: a refusal of a part, a replacement of nobody, a request besides. Pure."""

import re

from processor.reading.counts.counting import Counted, counts
from processor.reading.counts.seats import Booking, is_counted_out, total_said
from processor.reading.deciding.hints import still_comes
from processor.reading.deciding.intent import Intent
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.bystanders import is_incidental
from processor.reading.people.mentions import Mention
from processor.reading.questions.musing import is_rhetoric
from processor.reading.saying.clauses import Who, is_joint
from processor.reading.saying.refusals import is_outright
from processor.reading.saying.signs import Sign
from processor.reading.text.folding import distance, plain
from processor.registration.request import Kind

_IN_PART = re.compile(
    r"\bvan (?:de|onze|mijn|die|jullie) (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)\b|\b(?:worden"
    r"|wordt|blijven|blijft|resteren|resten)\b.{0,12}\b(?:een|twee|drie|vier|vijf|zes|\d)\b"
    r"|\bborrel|\bdrinks\b|\blunch\b|\bvega\w*|\bdieet\w*|\bvlees\b|\bop (?:mijn|zijn|haar) naam\b|\bwissel\b"
    r"|\b(?:de )?(?:een|ander) (?:wel|niet)\b"
)
_IN_WHOSE_PLACE = re.compile(
    r"\b(?:in plaats van|i\.?p\.?v\.?|instead of|vervangt)(?: (?:de heer|mevrouw|collega|onze|mijn"
    r"|wethouder))* [A-Z]\w+"
)
"""Tells by name in whose place somebody comes."""
_INTERESTED = re.compile(
    r"\b(?:heeft|hebben|toont|toonde|had|hadden)\b(?![^.;]{0,30}\bgeen\b)[^.;]{0,30}\b(?:interesse|belangstelling)\b"
    r"|\bgeinteresseerd\b|\binterested\b|\b(?:heeft|hebben|had|hadden) (?:er )?(?:\w+ )?(?:oren naar|zin in)\b"
    r"|\b(?:wil|willen|wou) (?:\w+ )?(?:misschien|wellicht|mogelijk)\b|\b(?:misschien|wellicht|mogelijk) ook\b"
)
"""Wants to come perhaps, which signs nobody up."""
_BY_HIMSELF = re.compile(r"\b(?:zelf|zich|nog)\b")
"""Beside it: he is asked, or lets know, later."""
_RESPELT = 4  # letters by which a name that is put right differs from the wrong one
_A_PART = re.compile(
    r"\b(?:eerste|laatste|tweede) (?:deel|helft|uur|half ?uur)\b|\b(?:tot|vanaf|pas om|uiterlijk) (?:\d|half|kwart)"
)
_A_PROBLEM = re.compile(r"\bis dat (?:een )?(?:probleem|bezwaar|erg)\b")
_CHAIRS = re.compile(r"pla?a?ts|plek|stoel|seat|chair")


def asks_besides(heard: Heard) -> bool:
    """Whether a question that is put as a request asks for something that no rule knows."""
    known = (
        {s.sentence for s in heard.told.statements}
        | heard.answers.used
        | set(heard.told.questions)
        | set(heard.told.courtesies)
    )
    known |= {m.sentence for m in (*heard.party.coming, *heard.party.leaving, *heard.party.settled)}
    known |= {m.sentence for m in heard.party.elsewhere}
    known |= {
        n for sign in (Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS, Sign.AMENDS) for n in heard.told.signs.get(sign, [])
    }
    return any(s.asks and n not in known and not is_rhetoric(s.plain) for n, s in enumerate(heard.said))


def asks_for_a_part(heard: Heard) -> bool:
    """Whether it is asked if a part of the afternoon will do: "Ik kan tot 15.30 uur. Is dat een probleem?"."""
    asked = (n for n, s in enumerate(heard.said) if n and s.asks and _A_PROBLEM.search(s.plain))
    return any(_A_PART.search(heard.said[n - 1].plain) for n in asked)


def counts_more(heard: Heard, booking: Booking) -> bool:
    """Whether chairs are counted in a sentence of no statement, and more than the booking takes."""
    known = {c.number for c in heard.counts}
    every = (c for s in heard.said for c in counts(s.plain) if _CHAIRS.search(s.plain[c.start : c.end]))
    return any(c.what is Counted.TOTAL and not c.denied and booking.seats.number < c.number not in known for c in every)


def replaces_nobody(heard: Heard) -> bool:
    """Whether one comes in another's place, and the writer and somebody named both come."""
    party = heard.party
    known = party.leaving or party.struck or party.sender_leaves or party.listed or total_said(heard.counts)
    named = any(_IN_WHOSE_PLACE.search(heard.said[n].words) for n in heard.told.signs.get(Sign.REPLACES, []))
    return heard.told.says(Sign.REPLACES) and party.sender_comes and bool(party.coming) and not (known or named)


def respells(heard: Heard) -> bool:
    """Whether only the name of a colleague may be put right: "Aleksandra Wójcik, niet Alexandra Wojick".

    Where the mail tells how many come, or that the writer does, no doubt is left.
    """
    mine = any(s.sign is not Sign.CANNOT and s.who is not Who.OTHERS for s in heard.told.statements)
    if heard.party.respelt and not (mine or any(c.what is Counted.TOTAL for c in heard.counts)):
        return True
    come, gone = ([plain(m.name.badge) for m in some] for some in (heard.party.coming, heard.party.leaving))
    return any(0 < distance(one, other, _RESPELT) <= _RESPELT for one in come for other in gone)


def drops_nobody(heard: Heard) -> bool:
    """Whether only others drop out, of whom nobody is named."""
    refusals = [s for s in heard.told.statements if s.sign is Sign.CANNOT]
    theirs = bool(refusals) and all(s.who is Who.OTHERS for s in refusals)
    return theirs and not (heard.party.leaving or heard.party.listed or heard.party.sender_named)


def hardly_refuses(heard: Heard, letter: Letter) -> bool:
    """Whether somebody who answers nothing only gives a reason to stay away: "griep", "had graag gewild"."""
    refusals = [s for s in heard.told.statements if s.sign is Sign.CANNOT]
    before = letter.reply or letter.forward or heard.told.says(Sign.EARLIER)
    return not before and not any(is_outright(heard.said[s.sentence].plain[s.start : s.end]) for s in refusals)


def ends_well(heard: Heard) -> bool:
    """Whether who refuses says after it that he comes, which may take it back."""
    mine = [s for s in heard.told.statements if s.who is not Who.OTHERS]
    told = [
        s for s in mine if Who.SELF is s.who or s.sign is Sign.CANNOT or not still_comes(heard.said[s.sentence].plain)
    ]
    last = {s.sign is Sign.CANNOT: (s.sentence, s.start) for s in told}
    return True in last and False in last and last[True] < last[False]


def in_part(heard: Heard) -> bool:
    """Whether every refusal stands beside words that make it one of a part: the drinks, two of the four."""
    refusals = {s.sentence for s in heard.told.statements if s.sign is Sign.CANNOT}
    return bool(refusals) and all(_IN_PART.search(_with_before(heard, number)) for number in refusals)


def _with_before(heard: Heard, number: int) -> str:
    """A sentence, with the one before it where it begins with "dat"."""
    text = heard.said[number].plain
    return f"{heard.said[number - 1].plain} {text}" if number and text.startswith("dat ") else text


def _is_keen_only(mention: Mention, heard: Heard) -> bool:
    """Whether of somebody named it is only told that he has interest: "Collega Piet Smit heeft ook interesse"."""
    text = heard.said[mention.sentence].plain
    told = any(s.sentence == mention.sentence for s in heard.told.statements)
    open_ended = _INTERESTED.search(text[mention.end :]) and not _BY_HIMSELF.search(text)
    return bool(open_ended) and not (told or is_joint(text))


def unplaced(heard: Heard, intent: Intent, booking: Booking) -> bool:
    """Whether it isn't clear what becomes of somebody; who is elsewhere may give up a place by that."""
    counted = intent.kind is Kind.CHANGE and is_counted_out(heard.counts, heard.text, booking)
    if heard.party.elsewhere and intent.kind is not Kind.REGISTRATION and not counted:
        return True
    party = heard.party
    every = (*party.coming, *party.elsewhere, *party.passing, *party.settled)
    if any(_is_keen_only(m, heard) for m in every):
        return True
    return not counted and any(
        not is_incidental(heard.said[m.sentence].plain, m) and m.sentence not in heard.told.others_before
        for m in heard.party.passing
    )
