"""A draft of every letter about a meeting that nobody holds: with these check.py tries templates before they are used.

Of each letter there is a rich one (every value filled) and a bare one, so that both branches of a condition are tried.
An admin looks at them as they would be for a meeting of his own.
"""

from collections.abc import Iterator

from processor.registration.request import Language
from processor.replies.facts import EventFacts
from processor.replies.reply import Draft
from processor.replies.samples.organisers import organiser_drafts
from processor.replies.samples.participants import participant_drafts


def drafts(language: Language) -> Iterator[Draft]:
    """Every letter to participants in that language, and in Dutch also those to organisers."""
    yield from participant_drafts(language)
    if language is Language.DUTCH:
        yield from organiser_drafts()


def drafts_about(event: EventFacts, language: Language) -> Iterator[Draft]:
    """The same about this meeting, with people who don't exist."""
    yield from participant_drafts(language, event, event)
    if language is Language.DUTCH:
        yield from organiser_drafts(event, event)
