"""Which meeting a letter is about, from its subject, its own words and what it quotes. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from processor.reading.letters.letter import Letter
from processor.reading.organisations import Organisations
from processor.reading.saying.clauses import clauses
from processor.reading.saying.refusals import declines
from processor.reading.saying.signs import Sign, pattern
from processor.reading.text.folding import plain
from processor.reading.text.wordings import Turn
from processor.reading.topics.addressed import addressed
from processor.reading.topics.calls import is_call
from processor.reading.topics.pointing import pointed_at
from processor.reading.topics.quoting import (
    Hint,
    Meeting,
    Quoted,
    best_quoted,
    hints_at,
    is_titled,
    names_other_date,
    says_no_more,
)

_BAIT = Turn(
    r"\b(?:wachtwoord|password|inloggen om|log in|klik (?:hier|op)|click here|verify|verifieer|account|betaald"
    r"|betaling|factuur|incasso|verloopt|expires?|uw plaats vervalt|bitcoin|factuur betalen)\b"
)
_MEANT = re.compile(r"\b(?:bedoel\w*|moet zijn|vergis\w*|verkeerd\w*|fout\w*|meant?|wrong)\b")
_LINK = re.compile(r"https?://")
_OFFER = Turn(
    r"\b(?:korting|aanbieding|offerte|vrijblijvend\w*|excl\.? btw|bestel (?:nu|direct)|huur bij|per dag"
    r"|early bird|actieprijs|vanaf € ?\d+|prijzen vanaf|prijslijst|tarieven)\b"
    r"|\beuro per\b"
)
_PRICE = re.compile(r"€ ?\d")
_OF_MEETINGS = re.compile(
    r"\b(?:plek\w*|plaats\w*|aan ?meld\w*|aangemeld|inschr\w+|bijeenkomst\w*|middag|kick\w*|deelne\w+|kom|komen|erbij"
    r"|aanwezig|programma|hoe laat|parke\w+|kosten|regist\w+|attend\w*|join|seats?|places?|programme|online"
    r"|opname|verslag"
    r"|welkom|netwerk\w*|pioniers\w*|meeting|english|zaal|adres|lijst)\b"
)
"""What somebody who asks after a meeting asks about."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The meeting's key ("" for none), how surely it is quoted, where that was seen (plain Dutch), and its date.

    `over` says that the mail was written after the meeting began, `titled` that its subject names more,
    `faint` that only a word or two point at the meeting.
    """

    event: str
    how: Quoted = Quoted.NOT
    reason: str = ""
    day: int = 0
    month: int = 0
    over: bool = False
    titled: bool = False
    faint: bool = False


def topic_of(letter: Letter, meetings: Sequence[Meeting], organisations: Organisations, *, body_quotes: bool) -> Topic:
    """The meeting that the letter is about; `organisations` tell whether an official writes it."""
    topic = _topic(letter, meetings, organisations, body_quotes=body_quotes)
    meeting = next((meeting for meeting in meetings if meeting.key == topic.event), None)
    return topic if meeting is None else _dated(topic, meeting, letter)


def _dated(topic: Topic, meeting: Meeting, letter: Letter) -> Topic:
    """The topic with what its meeting tells of the letter."""
    starts, written = meeting.starts, letter.message.date
    return replace(
        topic,
        day=starts.day,
        month=starts.month,
        over=written is not None and written > starts,
        titled=is_titled(letter.subject, meeting),
    )


def _topic(letter: Letter, meetings: Sequence[Meeting], organisations: Organisations, *, body_quotes: bool) -> Topic:
    how, key = best_quoted(letter.message.subject, meetings)
    elsewhere = any(names_other_date(letter.subject, meeting) for meeting in meetings) and how < Quoted.NAME
    own = " ".join(s.words for s in letter.sentences)
    if elsewhere and not (body_quotes and any(_puts_right(own, meeting) for meeting in meetings)):
        return Topic("", reason="gaat over een andere datum")
    if _is_bait(letter):
        return Topic("", reason="vraagt om een wachtwoord of een klik, meldt niemand aan")
    if how < Quoted.FULL and is_call(letter, meetings):
        return Topic("", reason="nodigt zelf ergens voor uit")
    if how >= Quoted.NAME:
        return Topic(key, how, "onderwerp noemt de bijeenkomst")
    if body_quotes:
        found = _from_body(letter, meetings, how, key)
        return found if found.event and not found.faint else _from_desk(letter, meetings, organisations) or found
    return Topic("", reason="onderwerp noemt de bijeenkomst niet")


def _puts_right(own: str, meeting: Meeting) -> bool:
    """Whether own words name the meeting's day, where the subject names another: "ik bedoel de 18e"."""
    return Hint.DATE in hints_at(own, meeting) and bool(_MEANT.search(plain(own)))


def _is_bait(letter: Letter) -> bool:
    """Whether the mail wants a click, a password or money, and nobody in it says "ik"."""
    text = " ".join(s.plain for s in letter.sentences)
    lure = (_BAIT.search(text) and _LINK.search(text)) or _OFFER.search(text) or _PRICE.search(text)
    return bool(lure) and not re.search(r"\b(?:ik|mij|me|i)\b", text)


def _from_body(letter: Letter, meetings: Sequence[Meeting], how: Quoted, key: str) -> Topic:
    own = " ".join(s.words for s in letter.sentences)
    said, said_key = best_quoted(own, meetings)
    acts = any(_is_act(s.plain) for s in letter.sentences)
    asked = any(s.asks and _OF_MEETINGS.search(s.plain) for s in letter.sentences)
    named = any(s.asks and best_quoted(s.words, meetings)[0] >= Quoted.NAME for s in letter.sentences)
    if (said is Quoted.FULL and (acts or asked)) or (said is Quoted.NAME and (acts or named)):
        return Topic(said_key, said, "tekst noemt de bijeenkomst")
    below, below_key = best_quoted(letter.told.quoted, meetings)
    if (letter.reply or letter.forward) and below is Quoted.FULL:
        return Topic(below_key, Quoted.NAME, "de aangehaalde mail noemt de bijeenkomst")
    terse = how is Quoted.TOPIC and any(m.key == key and says_no_more(letter.subject, m) for m in meetings)
    if terse and (acts or not letter.sentences or said >= Quoted.TOPIC):
        return Topic(key, Quoted.NAME, "onderwerp en tekst noemen de bijeenkomst")
    acts = (
        acts or _is_act(plain(letter.subject)) or any(pattern(Sign.REPLACES).bears(s.plain) for s in letter.sentences)
    )
    found = _hinted(f"{letter.subject}\n{own}", meetings, acts=acts, asks=asked)
    if found.event and not found.faint:
        return found
    pointed = pointed_at(letter, meetings, acts=acts)
    if pointed is None or (found.event and pointed.faint):
        return found
    return Topic(pointed.meeting.key, Quoted.NAME, "enkele woorden wijzen op de bijeenkomst", faint=pointed.faint)


def _from_desk(letter: Letter, meetings: Sequence[Meeting], organisations: Organisations) -> Topic | None:
    """The meeting to whose desk an official writes, without quoting it."""
    asked = addressed(letter, meetings, organisations)
    if asked is None:
        return None
    return Topic(asked.meeting.key, Quoted.NAME, "een ambtenaar vraagt iets aan de organisatie", faint=asked.faint)


def _is_act(text: str) -> bool:
    """Whether a plain text speaks of coming, or of not coming."""
    signs = (Sign.SIGNS_UP, Sign.CANNOT, Sign.COMES)
    refused = (declines(text[start:end], later=False) for start, end in clauses(text))
    return any(pattern(sign).search(text) for sign in signs) or any(refused)


def _hinted(text: str, meetings: Sequence[Meeting], *, acts: bool, asks: bool) -> Topic:
    """The meeting that the words of a mail point at, together: "2 kaartjes voor de kick-off", "de 18e in Schiedam"."""
    best, meeting = max(((hints_at(text, meeting), meeting) for meeting in meetings), key=lambda pair: len(pair[0]))
    sure = Hint.NAME in best or {Hint.DATE, Hint.KIND} <= best or {Hint.DATE, Hint.TITLE} <= best
    if (acts or asks) and len(best) > 1 and sure:
        return Topic(meeting.key, Quoted.NAME, "onderwerp en tekst noemen de bijeenkomst")
    if acts and (Hint.KIND in best or {Hint.DATE, Hint.VENUE} <= best):
        return Topic(meeting.key, Quoted.NAME, "enkele woorden wijzen op de bijeenkomst", faint=True)
    return Topic("", reason="noemt de bijeenkomst niet")
