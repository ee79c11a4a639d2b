"""Who comes and who drops out: the persons named in a mail set against what its sentences say. Pure.

Makes no seats and no decision; seats.py counts, intent.py decides.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from processor.reading.clauses import Who
from processor.reading.folding import plain
from processor.reading.people import phrases
from processor.reading.people.fates import FEW, Fate, fate, is_incidental, is_struck, is_withdrawn
from processor.reading.people.lists import Entry
from processor.reading.people.mentions import Mention
from processor.reading.people.names import Name, same_person
from processor.reading.sentences import Sentence
from processor.reading.signs import Sign
from processor.reading.told import Statement, Told


@dataclass(slots=True)
class Party:
    """The persons of a mail by what becomes of them; `sender_comes` and `sender_leaves` tell of the writer."""

    coming: list[Mention] = field(default_factory=list)
    leaving: list[Mention] = field(default_factory=list)
    passing: list[Mention] = field(default_factory=list)
    settled: list[Mention] = field(default_factory=list)
    listed: list[Entry] = field(default_factory=list)
    sender_comes: bool = False
    sender_named: bool = False
    sender_leaves: bool = False
    unnamed: int = 0
    listed_leave: bool = False
    struck: bool = False
    crowd: bool = False
    sender_at: int = 0
    own: Name | None = None


def gather(
    said: Sequence[Sentence], told: Told, every: Sequence[Mention], listed: Sequence[Entry], sender: Name | None
) -> Party:
    """The party of a mail: all its mentions and list entries, told apart by the statements they stand in."""
    party = Party(listed=list(listed))
    found = merged(every)
    others = [m for m in found if sender is None or not _is_sender(m.name, sender)]
    party.sender_named = len(others) < len(found) or any(
        e.myself or (e.name and sender and _is_sender(e.name, sender)) for e in listed
    )
    theirs = [m for m in every if sender is None or not _is_sender(m.name, sender)]
    for mention in others:
        again = [m for m in theirs if same_person(m.name, mention.name)]
        _place(party, mention, _last_word([fate(m, said, told, theirs, every) for m in again]))
        party.struck = party.struck or any(is_struck(m, said[m.sentence].plain) for m in again)
    _hand_over(party, said, told)
    party.listed_leave = bool(listed) and told.speaks(Sign.CANNOT) and (not told.positive or _ends_in_list(said, told))
    mine = [m for m in found if m not in others]
    party.own = max((m.name for m in mine if m.name.full), key=lambda name: len(name.badge), default=None)
    own = [m for m in mine if not _signs_off(m, said)]
    _place_sender(party, said, told, own)
    _count_unnamed(party, said, told)
    return party


def _last_word(fates: Sequence[Fate]) -> Fate:
    """What becomes of somebody who is named more than once: who drops out anywhere doesn't come."""
    return min(fates, key=(Fate.LEAVES, Fate.SETTLED, Fate.COMES, Fate.PASSES).index)


def _hand_over(party: Party, said: Sequence[Sentence], told: Told) -> None:
    """Let those leave in whose place others come: "Hij is in Den Haag ontboden. In zijn plaats komt …"."""
    for number, sentence in enumerate(said):
        for match in phrases.IN_HIS_PLACE.finditer(sentence.plain) if number not in told.questions else ():
            gone = _antecedent(party, said, number, match.start())
            if gone is not None and gone in party.coming:
                party.coming.remove(gone)
                party.leaving.append(gone)


def _antecedent(party: Party, said: Sequence[Sentence], number: int, at: int) -> Mention | None:
    """Whom "in zijn plaats" means: the last one named before, but for who comes by that same clause."""
    text = said[number].plain
    opened = max(text.rfind(mark, 0, at) for mark in (",", ";", ":", " maar ", " dus ", " en "))
    before = [
        m
        for m in (*party.coming, *party.leaving, *party.passing, *party.settled)
        if (m.sentence, m.start) < (number, at)
    ]
    before = [m for m in before if m.sentence < number or m.start <= opened or _is_object(text, m, at)]
    return max(before, key=lambda m: (m.sentence, m.start), default=None)


def _is_object(text: str, mention: Mention, at: int) -> bool:
    """Whether who is named just before isn't the one who comes: "Onno moet weg en ik kom in zijn plaats"."""
    return bool(re.search(r"\b(?:ik|wij|we|i)\b", text[mention.end : at]))


def _ends_in_list(said: Sequence[Sentence], told: Told) -> bool:
    """Whether a refusal introduces a list: "Wil je van de lijst halen:"."""
    return any(s.sign is Sign.CANNOT and said[s.sentence].plain.rstrip().endswith(":") for s in told.statements)


def _signs_off(mention: Mention, said: Sequence[Sentence]) -> bool:
    """Whether the writer's name only ends his text: "… omzetten? Gerbrand Olthof, gemeente Twenterand"."""
    text = said[mention.sentence].plain
    return mention.sentence == len(said) - 1 and mention.start < FEW and len(text[mention.end :].split()) <= 2 * FEW


def _is_sender(name: Name, sender: Name) -> bool:
    """Whether a name in the text is the writer's own; a given name alone isn't enough proof for another's surname."""
    return same_person(name, sender) and (
        bool(name.surname) or not sender.given or plain(name.given) == plain(sender.given)
    )


def _place(party: Party, mention: Mention, becomes: Fate) -> None:
    places = {Fate.COMES: party.coming, Fate.LEAVES: party.leaving, Fate.PASSES: party.passing}
    places.get(becomes, party.settled).append(mention)


def _place_sender(party: Party, said: Sequence[Sentence], told: Told, own: Sequence[Mention]) -> None:
    refuses = _refuses(party, said, told) and not _withdraws_others(party, said, told)
    stays_on = bool(party.leaving) and any(phrases.I_STAY.search(sentence.plain) for sentence in said)
    party.sender_leaves = refuses and not stays_on
    listed_me = _is_among(said, told)
    included = [s for s in told.statements if s.sign is not Sign.CANNOT and _includes_sender(s, said, party)]
    named = bool(own) or listed_me or any(e.myself for e in party.listed)
    out = [(s.sentence, s.start) for s in told.statements if s.sign is Sign.CANNOT and s.who is not Who.OTHERS]
    stays = bool(included) and (not out or max((s.sentence, s.start) for s in included) > max(out))
    instead = any(phrases.I_REPLACE.search(said[n].plain) for n in told.signs.get(Sign.REPLACES, []))
    party.sender_comes = (stays or instead or (named and not party.sender_leaves)) and not _stays_away(
        party, said, told
    )
    party.sender_at = min((m.sentence for m in own), default=min((s.sentence for s in included), default=0))


def _refuses(party: Party, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer says that he doesn't come; that he skips the drinks is no such thing."""
    mine = (s for s in told.statements if s.sign is Sign.CANNOT and s.who is not Who.OTHERS)
    partly = told.signs.get(Sign.PARTLY, []) if told.positive else []
    own = [s for s in mine if not _heads_names(s, said, party)]
    return any(s.sentence not in partly or not phrases.DRINKS.search(said[s.sentence].plain) for s in own)


def _heads_names(statement: Statement, said: Sequence[Sentence], party: Party) -> bool:
    """Whether a refusal only stands above the names of others: "Afmelding: Sven Kuijpers"."""
    text = said[statement.sentence].plain
    colon = text[statement.end : statement.end + 2].strip().startswith(":")
    ours = re.search(r"\b(?:ik|wij|we|mij|ons|i|me|us)\b", text[statement.start : statement.end])
    return colon and not ours and any(m.sentence == statement.sentence for m in party.leaving)


def _is_among(said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer is one of those who are summed up: "Dat worden ikzelf en Sander op 't Hof"."""
    positive = {s.sentence for s in told.statements if s.sign is not Sign.CANNOT}
    positive |= {n + 1 for n in positive if n + 1 < len(said) and phrases.LISTING.match(said[n + 1].plain)}
    return any(phrases.ME_AMONG.search(said[number].plain) for number in positive)


def _withdraws_others(party: Party, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer takes back a registration of others, in which he himself had no part."""
    earlier = " ".join(said[n].plain for n in told.signs.get(Sign.EARLIER, []))
    theirs = any(is_withdrawn(mention, told) for mention in party.leaving)
    return theirs and not phrases.OBJECT_ME.search(earlier) and not phrases.OBJECT_US.search(earlier)


def _stays_away(party: Party, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer is elsewhere and sends others: "Zelf ben ik die week in Brussel, maar onze adviseur …"."""
    if not (party.coming or party.unnamed or party.listed) or _is_among(said, told):
        return False
    if any(phrases.leaves_himself_out(sentence.plain) for sentence in said):
        return True
    mine = (Who.SELF, Who.ALL, Who.BOTH)
    away = [
        n
        for n in told.signs.get(Sign.AWAY, [])
        if not any(s.sentence == n and s.who in mine and s.sign is Sign.COMES for s in told.statements)
        and not _is_anothers(n, said, party)
    ]
    there = told.signs.get(Sign.AWAY, [])
    signed = [s.sentence for s in told.statements if s.sign is Sign.SIGNS_UP and s.sentence not in there]
    acts = [number for number in signed if phrases.OBJECT_ME.search(said[number].plain)]
    return bool(away) and not acts


def _is_anothers(number: int, said: Sequence[Sentence], party: Party) -> bool:
    """Whether somebody else is the one who is away: "Mirjam Cox zit dan in Berlijn"."""
    every = (*party.coming, *party.leaving, *party.passing, *party.settled)
    text = said[number].plain
    return any(m.sentence == number for m in every) and not (phrases.FIRST_PERSON.search(text) or "zelf" in text)


def _includes_sender(statement: Statement, said: Sequence[Sentence], party: Party) -> bool:
    """Whether a statement on coming speaks of the writer himself."""
    text = said[statement.sentence].plain
    if statement.sign is Sign.SIGNS_UP:
        return _signs_himself_up(text, statement, party)
    if phrases.MYSELF_TOO.search(text):
        return True
    clause = _around(text, statement.start, statement.end)
    if phrases.SENDS.search(clause) and _speaks_of_others(text, statement, party):
        return bool(phrases.OBJECT_ME.search(clause))
    if statement.who in (Who.SELF, Who.ALL, Who.BOTH):
        return not party.listed or bool(
            phrases.OBJECT_ME.search(text) or (statement.who is Who.SELF and phrases.FIRST_PERSON.search(text))
        )
    return bool(phrases.ALONG.search(text)) and not phrases.SENDS.search(text)


def _signs_himself_up(text: str, statement: Statement, party: Party) -> bool:
    text = phrases.ASKED_ME.sub(" ", text)
    if phrases.OBJECT_ME.search(text) or phrases.WITH.search(text):
        return True
    if party.listed:
        return False
    return bool(phrases.OBJECT_US.search(text)) or not _speaks_of_others(text, statement, party)


def _speaks_of_others(text: str, statement: Statement, party: Party) -> bool:
    named = any(m.sentence == statement.sentence for m in party.coming)
    return named or bool(
        phrases.UNNAMED.search(text)
        or phrases.HIM.search(text)
        or (phrases.PLURAL.search(text) and not phrases.WITH.search(text))
    )


def _around(text: str, start: int, end: int) -> str:
    left = max(text.rfind(mark, 0, start) for mark in (",", ";", ":", " maar "))
    right = min((at for at in (text.find(mark, end) for mark in (",", ";", " maar ")) if at >= 0), default=len(text))
    return text[left + 1 : right]


def _count_unnamed(party: Party, said: Sequence[Sentence], told: Told) -> None:
    """Colleagues who come without a name: "mijn collega en ik"."""
    numbers = {s.sentence for s in told.statements if s.sign is not Sign.CANNOT} | set(told.signs.get(Sign.EXTRA, []))
    gone = [s for s in told.statements if s.sign is Sign.CANNOT]
    for number in sorted(numbers):
        text = said[number].plain
        every = (*party.coming, *party.leaving, *party.passing, *party.settled)
        named = [m for m in every if m.sentence in (number, number + 1)]
        if phrases.PLURAL.search(text) and not named and not party.listed:
            party.crowd = True
        for match in phrases.UNNAMED.finditer(phrases.NEXT_TIME.sub(_blank, text)):
            taken = any(0 <= m.start - match.end() < 40 or 0 <= match.start() - m.end < 25 for m in named)  # noqa: PLR2004 - letters between "collega" and the name
            out = any(s.sentence == number and s.start <= match.start() < s.end for s in gone)
            incidental = is_incidental(text, Mention(Name(given="x"), number, match.start(), match.end()))
            if not taken and not out and not incidental and not party.listed:
                party.unnamed += 1
                break


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def merged(found: Iterable[Mention]) -> list[Mention]:
    """The mentions with every person once; a later address or surname fills what the first lacks."""
    kept: list[Mention] = []
    for mention in found:
        at = next((i for i, other in enumerate(kept) if same_person(other.name, mention.name)), None)
        if at is None:
            kept.append(mention)
        elif mention.name.full and not kept[at].name.full:
            kept[at] = replace(mention, email=mention.email or kept[at].email)
        elif mention.email and not kept[at].email:
            kept[at] = replace(kept[at], email=mention.email)
    return kept
