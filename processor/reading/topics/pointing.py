"""What points at a meeting where the subject does not quote it: a date, "morgen", its town, a bare subject. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.letters.letter import Letter
from processor.reading.letters.sentences import Sentence
from processor.reading.saying.clauses import clauses
from processor.reading.saying.refusals import declines
from processor.reading.saying.signs import Sign, pattern
from processor.reading.text.folding import plain, words
from processor.reading.topics.bare_subjects import speaks_of_signing
from processor.reading.topics.dates import dates, days_ahead
from processor.reading.topics.quoting import Hint, Meeting, hints_at, name_words

_FIRST_PERSON = re.compile(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|i|my|us|our)\b")
_BEFORE = (Sign.EARLIER, Sign.REPLACES, Sign.AMENDS)
_PREFIX = 8  # letters by which a word is known as one made of the meeting's name: "pioniersmiddag"
_HEAD = 600  # characters of the quoted mail in which its writer stands


@dataclass(frozen=True, slots=True)
class Pointed:
    """The meeting pointed at, and whether only faintly."""

    meeting: Meeting
    faint: bool


def pointed_at(letter: Letter, meetings: Sequence[Meeting], *, acts: bool) -> Pointed | None:
    """The meeting that a letter of a person points at, who signs up or off (`acts`) or asks; None for none."""
    asks = "?" in letter.subject or any(s.asks or pattern(Sign.WONDERS).bears(s.plain) for s in letter.sentences)
    asks = asks or any(_answers_us(letter, meeting) for meeting in meetings)
    if not (acts or asks) or not (asks or _FIRST_PERSON.search(" ".join(s.plain for s in letter.sentences))):
        return None
    subject = speaks_of_signing(letter.subject) and not any(_is_dated_otherwise(letter, m) for m in meetings)
    for meeting in meetings:
        if subject and (_is_dated(letter, meeting) or _answers_us(letter, meeting)):
            return Pointed(meeting, faint=False)
        if acts and any(_says_all(letter, sentence, meeting) for sentence in letter.sentences):
            return Pointed(meeting, faint=False)
        if acts and letter.reply and any(_says_when(sentence, meeting) for sentence in letter.sentences):
            return Pointed(meeting, faint=True)
    alone = subject and len(meetings) == 1
    return Pointed(meetings[0], faint=not _speaks_of_before(letter)) if alone else None


def _speaks_of_before(letter: Letter) -> bool:
    """Whether the letter gives up or changes a place, which only who has one can do, and names no other day."""
    written = letter.message.date
    days = days_ahead(" ".join(s.words for s in letter.sentences), written.date()) if written else ()
    return not days and any(
        any(pattern(sign).bears(s.plain) for sign in _BEFORE)
        or any(declines(s.plain[start:end], later=False) for start, end in clauses(s.plain))
        for s in letter.sentences
    )


def _is_dated(letter: Letter, meeting: Meeting) -> bool:
    """Whether the subject or the own words name the meeting's day."""
    own = " ".join(s.words for s in letter.sentences)
    return Hint.DATE in hints_at(f"{letter.subject}\n{own}", meeting) or _is_due(letter, own, meeting)


def _is_dated_otherwise(letter: Letter, meeting: Meeting) -> bool:
    found = [d for d in dates(letter.subject) if d.month]
    return bool(found) and not any((d.day, d.month) == (meeting.starts.day, meeting.starts.month) for d in found)


def _says_when(sentence: Sentence, meeting: Meeting) -> bool:
    """Whether the writer says something of himself on the meeting's day: "ik kom luisteren op 18 september"."""
    return bool(_FIRST_PERSON.search(sentence.plain)) and Hint.DATE in hints_at(sentence.words, meeting)


def _says_all(letter: Letter, sentence: Sentence, meeting: Meeting) -> bool:
    """Whether one sentence names the meeting's day, and its town or a word made of its name: "morgen Schiedam"."""
    hints = hints_at(sentence.words, meeting)
    dated = Hint.DATE in hints or _is_due(letter, sentence.words, meeting)
    return dated and (Hint.VENUE in hints or Hint.NAME in hints or _is_compounded(sentence.words, meeting))


def _is_due(letter: Letter, text: str, meeting: Meeting) -> bool:
    """Whether a text means the meeting's day by the day of writing: "morgen"."""
    written = letter.message.date
    return written is not None and meeting.starts.date() in days_ahead(text, written.date())


def _is_compounded(text: str, meeting: Meeting) -> bool:
    """Whether a word is made of the meeting's name: "pioniersmiddag"."""
    heads = {name[:_PREFIX] for name in name_words(meeting.quotes) if len(name) > _PREFIX}
    return any(word[:_PREFIX] in heads for word in words(text))


def _answers_us(letter: Letter, meeting: Meeting) -> bool:
    """Whether the letter answers a mail about the meeting by those to whom it is written."""
    head = letter.told.quoted[:_HEAD]
    ours = letter.reply and any(address.email in plain(head) for address in letter.message.to)
    return ours and bool(hints_at(head, meeting))
