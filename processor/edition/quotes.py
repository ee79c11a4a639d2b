"""Would a mail that quotes one meeting be taken for another? Asked of the very rule that finds candidates. Pure.

Nothing can be done about a subject with less in it than the quote; this is about those who quote it as they were asked.
"""

from collections.abc import Iterator, Sequence

from processor.reading.topics.quoting import Meeting, Quoted, how_quoted
from processor.settings import EventSettings, Settings
from processor.steps.office import meeting


def quote_problems(settings: Settings) -> list[str]:
    """A line for each quote that also matches another event of its mailbox; [] when each event has its own."""
    return [line for name in settings.mailboxes for line in _of_mailbox(settings.events_of(name))]


def _of_mailbox(events: Sequence[EventSettings]) -> Iterator[str]:
    meetings = [meeting(event) for event in events]
    for own in meetings:
        for quote in own.quotes:
            yield from (f"events/{own.key}.toml: quotes: {problem}" for problem in _problems(quote, own, meetings))


def _problems(quote: str, own: Meeting, meetings: Sequence[Meeting]) -> Iterator[str]:
    how = how_quoted(quote, own)
    if how < Quoted.NAME:
        yield f"{quote!r} names no meeting, so no mail would be found by it: add a word of its name"
    for other in meetings:
        if other is not own and how_quoted(quote, other) >= max(how, Quoted.NAME):
            cure = "make them differ, by a word or by the date"
            yield f"{quote!r} also matches {other.key} ({other.quotes[0]!r}): {cure}"
