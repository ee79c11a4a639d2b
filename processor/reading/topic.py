"""Which meeting a letter is about, from its subject, its own words and what it quotes. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.letter import Letter
from processor.reading.quoting import Meeting, Quoted, best_quoted, names_other_date
from processor.reading.signs import Sign, pattern

_BAIT = re.compile(
    r"\b(?:wachtwoord|password|inloggen om|log in|klik (?:hier|op)|click here|verify|verifieer|account|verloopt|expires?|uw plaats vervalt|bitcoin|factuur betalen)\b"
)
_LINK = re.compile(r"https?://")


@dataclass(frozen=True, slots=True)
class Topic:
    """The key of the meeting ("" for none), how surely it is quoted, and where that was seen (plain Dutch)."""

    event: str
    how: Quoted = Quoted.NOT
    reason: str = ""


def topic_of(letter: Letter, meetings: Sequence[Meeting], *, body_quotes: bool) -> Topic:
    """The meeting that the letter is about."""
    how, key = best_quoted(letter.message.subject, meetings)
    if any(names_other_date(letter.subject, meeting) for meeting in meetings) and how < Quoted.NAME:
        return Topic("", reason="gaat over een andere datum")
    if _is_bait(letter):
        return Topic("", reason="vraagt om een wachtwoord of een klik, meldt niemand aan")
    if how >= Quoted.NAME:
        return Topic(key, how, "onderwerp noemt de bijeenkomst")
    if body_quotes:
        return _from_body(letter, meetings, how, key)
    return Topic("", reason="onderwerp noemt de bijeenkomst niet")


def _is_bait(letter: Letter) -> bool:
    text = " ".join(s.plain for s in letter.sentences)
    return bool(_BAIT.search(text) and _LINK.search(text)) and not re.search(r"\b(?:ik|wij|we|mij|me)\b", text)


def _from_body(letter: Letter, meetings: Sequence[Meeting], how: Quoted, key: str) -> Topic:
    own = " ".join(s.words for s in letter.sentences)
    said, said_key = best_quoted(own, meetings)
    acts = any(
        pattern(sign).search(s.plain) for sign in (Sign.SIGNS_UP, Sign.CANNOT, Sign.COMES) for s in letter.sentences
    )
    if said is Quoted.FULL or (said is Quoted.NAME and acts):
        return Topic(said_key, said, "tekst noemt de bijeenkomst")
    below, below_key = best_quoted(letter.told.quoted, meetings)
    if (letter.reply or letter.forward) and below is Quoted.FULL:
        return Topic(below_key, Quoted.NAME, "de aangehaalde mail noemt de bijeenkomst")
    if how is Quoted.TOPIC and said >= Quoted.TOPIC and acts:
        return Topic(key, Quoted.NAME, "onderwerp en tekst noemen de bijeenkomst")
    return Topic("", reason="noemt de bijeenkomst niet")
