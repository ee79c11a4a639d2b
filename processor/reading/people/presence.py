"""Whether the writer of a mail is one of those who come, by what its sentences say of him and of others. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people import first_person, phrases
from processor.reading.people.mentions import Mention
from processor.reading.people.party import Party
from processor.reading.people.withdrawals import is_withdrawn
from processor.reading.saying.clauses import Who, is_joint
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Statement, Told


def place_sender(party: Party, said: Sequence[Sentence], told: Told, own: Sequence[Mention]) -> None:
    """Tell in the party whether the writer comes, and whether he drops out; `own` are the places of his name."""
    positive = {s.sentence for s in told.statements if s.sign is not Sign.CANNOT}
    summed = any(m.sentence in positive and any(o.sentence == m.sentence for o in party.coming) for m in own)
    refuses = _refuses(party, said, told, summed=summed) and not _withdraws_others(party, said, told)
    stays_on = bool(party.leaving) and any(first_person.I_STAY.search(sentence.plain) for sentence in said)
    party.sender_leaves = refuses and not stays_on
    listed_me = _is_among(said, told, party)
    included = [s for s in told.statements if s.sign is not Sign.CANNOT and _includes_sender(s, said, party)]
    named = bool(own) or listed_me or any(e.myself for e in party.listed)
    out = [(s.sentence, s.start) for s in told.statements if s.sign is Sign.CANNOT and s.who is not Who.OTHERS]
    stays = bool(included) and (not out or max((s.sentence, s.start) for s in included) > max(out))
    instead = any(first_person.I_REPLACE.search(said[n].plain) for n in told.signs.get(Sign.REPLACES, []))
    party.sender_comes = (stays or instead or (named and not party.sender_leaves)) and not _stays_away(
        party, said, told, summed=summed
    )
    party.sender_at = min((m.sentence for m in own), default=min((s.sentence for s in included), default=0))


def _refuses(party: Party, said: Sequence[Sentence], told: Told, *, summed: bool) -> bool:
    """Whether the writer says that he doesn't come; that he skips the drinks is no such thing.

    Nor that he is there for a part, when he summed himself up (`summed`).
    """
    mine = (s for s in told.statements if s.sign is Sign.CANNOT and s.who is not Who.OTHERS)
    partly = told.signs.get(Sign.PARTLY, []) if told.positive else []
    own = [s for s in mine if not _heads_names(s, said, party)]
    fine = [n for n in partly if summed or first_person.DRINKS.search(said[n].plain)]
    return any(s.sentence not in fine for s in own)


def _heads_names(statement: Statement, said: Sequence[Sentence], party: Party) -> bool:
    """Whether a refusal only stands above the names of others: "Afmelding: Sven Kuijpers"."""
    text = said[statement.sentence].plain
    colon = text[statement.end : statement.end + 2].strip().startswith(":")
    ours = re.search(
        r"\b(?:ik|wij|we|mij|i|me|us)\b|\bons\b(?! (?:lijst|team|groep|club|deel))",
        text[statement.start : statement.end],
    )
    with_me = is_joint(text[statement.end :])
    return colon and not ours and not with_me and any(m.sentence == statement.sentence for m in party.leaving)


def _is_among(said: Sequence[Sentence], told: Told, party: Party) -> bool:
    """Whether the writer is one of those who are summed up: "Dat worden ikzelf en Sander op 't Hof"."""
    positive = {s.sentence for s in told.statements if s.sign is not Sign.CANNOT}
    positive |= {n + 1 for n in positive if n + 1 < len(said) and phrases.LISTING.match(said[n + 1].plain)}
    gone = {s.sentence for s in told.statements if s.sign is Sign.CANNOT}
    positive |= {m.sentence for m in party.coming if m.sentence < len(said) and m.sentence not in gone}
    return any(first_person.ME_AMONG.search(said[number].plain) for number in positive)


def _withdraws_others(party: Party, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer takes back a registration of others, in which he himself had no part."""
    earlier = " ".join(said[n].plain for n in told.signs.get(Sign.EARLIER, []))
    theirs = any(is_withdrawn(mention, said, told, party.everybody) for mention in party.leaving)
    return theirs and not first_person.OBJECT_ME.search(earlier) and not first_person.OBJECT_US.search(earlier)


def _stays_away(party: Party, said: Sequence[Sentence], told: Told, *, summed: bool) -> bool:
    """Whether the writer is elsewhere and sends others: "Zelf ben ik die week in Brussel, maar onze adviseur …"."""
    if not (party.coming or party.unnamed or party.listed) or _is_among(said, told, party):
        return False
    if any(first_person.leaves_himself_out(sentence.plain) for sentence in said):
        return True
    mine = (Who.SELF, Who.ALL, Who.BOTH)
    away = [
        n
        for n in told.signs.get(Sign.AWAY, [])
        if n not in told.signs.get(Sign.PARTLY, [])
        and not any(s.sentence == n and s.who in mine and s.sign is Sign.COMES for s in told.statements)
        and not _is_anothers(n, said, party)
        and not (summed and n in told.signs.get(Sign.PARTLY, []))
        and not any(s.sentence == n and s.sign is Sign.CANNOT and s.who is Who.OTHERS for s in told.statements)
    ]
    there = told.signs.get(Sign.AWAY, [])
    signed = [s.sentence for s in told.statements if s.sign is Sign.SIGNS_UP and s.sentence not in there]
    acts = [number for number in signed if first_person.OBJECT_ME.search(said[number].plain)]
    return bool(away) and not acts


def _is_anothers(number: int, said: Sequence[Sentence], party: Party) -> bool:
    """Whether somebody or something else is away: "Mirjam Cox zit dan in Berlijn", "mijn mail was al weg"."""
    text = said[number].plain
    if first_person.FIRST_PERSON.search(text) or "zelf" in text:
        return False
    return any(m.sentence == number for m in party.everybody) or bool(first_person.OTHER_SUBJECT.match(text))


def _includes_sender(statement: Statement, said: Sequence[Sentence], party: Party) -> bool:
    """Whether a statement on coming speaks of the writer himself."""
    text = said[statement.sentence].plain
    if statement.sign is Sign.SIGNS_UP:
        return _signs_himself_up(text, statement, party)
    if first_person.MYSELF_TOO.search(text):
        return True
    clause = _around(text, statement.start, statement.end)
    if first_person.SENDS.search(clause) and _speaks_of_others(text, statement, party):
        return bool(first_person.OBJECT_ME.search(clause))
    if statement.who in (Who.SELF, Who.ALL, Who.BOTH):
        return not party.listed or bool(
            first_person.OBJECT_ME.search(text)
            or (statement.who is Who.SELF and first_person.FIRST_PERSON.search(text))
        )
    return bool(first_person.ALONG.search(text)) and not first_person.SENDS.search(text)


def _signs_himself_up(text: str, statement: Statement, party: Party) -> bool:
    text = first_person.ASKED_ME.sub(" ", text)
    if any(mine.search(text) for mine in (first_person.OBJECT_ME, first_person.WITH, first_person.MINE_AND)):
        return True
    if party.listed:
        return False
    return bool(first_person.OBJECT_US.search(text)) or not _speaks_of_others(text, statement, party)


def _speaks_of_others(text: str, statement: Statement, party: Party) -> bool:
    named = any(m.sentence == statement.sentence for m in party.coming)
    return named or bool(
        phrases.UNNAMED.search(text)
        or phrases.HIM.search(text)
        or (phrases.PLURAL.search(text) and not first_person.WITH.search(text))
    )


def _around(text: str, start: int, end: int) -> str:
    left = max(text.rfind(mark, 0, start) for mark in (",", ";", ":", " maar "))
    right = min((at for at in (text.find(mark, end) for mark in (",", ";", " maar ")) if at >= 0), default=len(text))
    return text[left + 1 : right]
