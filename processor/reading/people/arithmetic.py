"""Who comes, by what the numbers of a mail leave over: "Wij komen met z'n vieren", and four are named. Pure."""

import re

from processor.reading.counts.counting import Counted
from processor.reading.counts.seats import is_plus_one, total_said
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.bystanders import is_incidental
from processor.reading.people.first_person import leaves_himself_out
from processor.reading.people.mentions import Mention
from processor.reading.people.party import Party

_ME = re.compile(r"\b(?:mij|me|mezelf|mijzelf|ikzelf|ondergetekende|en ik|ik kom|ik ook|myself|and i)\b")
_CORRECTS = re.compile(
    r"\W*(?:(?:o|oh|of|ah|hm+|oeps|sorry)\b\W*)*"
    r"(?:nee|wacht|correctie|oeps|hm+|herstel|momentje|no|wait|correction)\b(?! hoor)"
)
"""At the head of a sentence: what was said just before is wrong."""
_I = re.compile(r"\b(?:ik|i|wij|we|ons|onze|mijn)\b")


def add_up(heard: Heard, letter: Letter) -> None:
    """Let the total decide on the writer, and on those of whom no sentence tells whether they come."""
    party, total = heard.party, total_said(heard.counts) or _filled(heard)
    _drop_wavering(heard, total_said(heard.counts))
    if total is None:
        return
    _add_writer(heard, letter, total)
    open_ones = [m for m in party.passing if _is_open(heard, m)]
    if open_ones and total == _known(party) + len(open_ones):
        party.coming += open_ones
        party.passing = [m for m in party.passing if m not in open_ones]


def _filled(heard: Heard) -> int | None:
    """The number told earlier, where the mail only gives the names of those who were counted then."""
    former = [c.number for c in heard.counts if c.denied and c.what is Counted.TOTAL]
    changed = heard.party.leaving or heard.party.sender_leaves or is_plus_one(heard.told, heard.counts)
    return None if changed or not former else former[-1]


def add_up_gone(heard: Heard) -> None:
    """Let those leave of whom only a reason is told, when they make up the number that drops out."""
    party = heard.party
    gone = max((c.number for c in heard.counts if c.what is Counted.GONE), default=0)
    open_ones = [m for m in (*party.passing, *party.elsewhere) if _is_open(heard, m)]
    if open_ones and gone == len(party.leaving) + party.sender_leaves + len(open_ones):
        party.leaving += open_ones
        party.passing = [m for m in party.passing if m not in open_ones]
        party.elsewhere = [m for m in party.elsewhere if m not in open_ones]


def _drop_wavering(heard: Heard, total: int | None) -> None:
    """Leave out who turned out to be elsewhere, where the writer corrects himself, or counts them no more."""
    party = heard.party
    gone = [m for m in party.coming if m in party.wavering]
    if gone and (total == _known(party) - len(gone) or any(_CORRECTS.match(s.plain) for s in heard.said)):
        party.coming = [m for m in party.coming if m not in gone]
        party.settled += gone


def lacking(heard: Heard) -> int | None:
    """How many persons lack to make up the total that the mail tells, below 0 when too many are named; None without."""
    total = total_said(heard.counts)
    return None if total is None else total - _known(heard.party)


def _known(party: Party) -> int:
    listed = sum(1 for entry in party.listed if not entry.myself)
    return len(party.coming) + listed + party.sender_comes


def _is_open(heard: Heard, mention: Mention) -> bool:
    return mention.name.full and not is_incidental(heard.said[mention.sentence].plain, mention)


def _add_writer(heard: Heard, letter: Letter, total: int) -> None:
    """Count the writer in when he is the one who is lacking, and out when the others are as many as are told."""
    party = heard.party
    others = _known(party) - party.sender_comes
    away = party.sender_leaves or any(leaves_himself_out(sentence.plain) for sentence in heard.said)
    if others and total == others + 1 and letter.sender.name and not away and not party.sender_comes:
        party.sender_comes = party.sender_comes or bool(_I.search(heard.text))
    if party.sender_comes and not party.sender_named and total == others > 1:
        party.sender_comes = bool(_ME.search(heard.text))
