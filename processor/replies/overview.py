"""What people wish and wrote, as the summary tells it: diets, needs and themes counted, remarks by whom. Pure.

What somebody eats can say something of his health, so in a mail it stands without his name (AVG art. 9): a caterer
needs figures alone. What somebody needs to take part stands with his name once, in the summary after it was said: a
place for a wheelchair or an interpreter can't be seen to without asking whom it is for.
"""

from collections.abc import Iterable, Sequence

from processor.registration.model import Registration
from processor.replies.cleaning import one_line
from processor.replies.reply import Value
from processor.summaries.figures import Figures
from processor.summaries.tally import Counted


def wishes(figures: Figures) -> dict[str, Value]:
    """The values `dietary`, `access` and `themes`: lists of a thing with for how many it holds.

    `needing` tells who needs something, `uncertain` whether a number of persons isn't known exactly.
    """
    return {
        "dietary": _counted(figures.dietary, "persoon", "personen"),
        "access": _counted(figures.access, "persoon", "personen"),
        "themes": [
            {"what": one_line(one.what), "count": _number(one.times, "aanmelding", "aanmeldingen")}
            for one in figures.themes
        ],
        "uncertain": any(one.times != one.most for one in (*figures.dietary, *figures.access)),
        "needing": [_said(party, party.access, 200) for party in figures.needing],
    }


def drinks(figures: Figures) -> Iterable[tuple[str, int | None]]:
    """The figures about the drinks: who stays, who doesn't and who didn't say so."""
    yield "Blijven voor de borrel", figures.borrel
    yield "Blijven niet voor de borrel", figures.not_borrel or None
    yield "Borrel nog niet bekend", (figures.taken - figures.borrel - figures.not_borrel) or None


def names(party: Registration) -> str:
    """The names of a party in a sentence; of chairs without names, who asked for them."""
    found = [one_line(attendee.name) for attendee in party.attendees if attendee.name]
    if not found:
        return one_line(party.sender_name) or party.sender_email
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} en {found[-1]}"


def remarks(parties: Iterable[Registration], limit: int) -> list[Value]:
    """Who wrote something that no rule used, and what, at most `limit` characters of it."""
    return [_said(party, party.remark, limit) for party in parties]


def notes(parties: Iterable[Registration], limit: int) -> list[Value]:
    """About whom an organiser wrote something, and what, at most `limit` characters of it."""
    return [_said(party, party.note, limit) for party in parties]


def _said(party: Registration, words: str | None, limit: int) -> Value:
    return {
        "who": names(party),
        "organisation": one_line(party.organisation),
        "words": one_line(words or "", limit),
    }


def _counted(things: Sequence[Counted], one: str, more: str) -> list[Value]:
    return [{"what": one_line(thing.what), "count": _between(thing, one, more)} for thing in things]


def _between(thing: Counted, one: str, more: str) -> str:
    """“1 persoon”, or “1 tot 3 personen” where a party didn't say for how many of it a wish holds."""
    if thing.times == thing.most:
        return _number(thing.times, one, more)
    return f"{thing.times} tot {thing.most} {more}"


def _number(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
