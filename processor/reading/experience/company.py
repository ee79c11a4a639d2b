"""Whether somebody named in a mail is one of those a request is about, laid beside experience. Pure."""

from processor.reading.doubts import of_words
from processor.reading.experience.persons import of_mention
from processor.reading.experience.weights import probability
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.mentions import Mention
from processor.reading.people.party import Party
from processor.registration.request import Kind

TABLE = "mentions"
BELONGS = 0.8
"""How likely it must be that somebody belongs to a request for him to be one of it, where the rules left him open."""
STANDS_BY = 0.25
"""Below it he is only spoken of; between the two a human looks."""
SURE = 0.6
"""How likely it must be that the rules placed him wrongly for him to change places."""
UNSURE = 0.4
"""From here on a human looks."""


def place(letter: Letter, heard: Heard, kind: Kind) -> tuple[str, ...]:
    """Give those whom the rules left open their place, and those another whom they placed against all experience.

    The doubts it has, where experience says otherwise than the rules, but not surely.
    """
    party = heard.party
    chances = [(mention, likelihood(mention, letter, heard, kind)) for mention in party.everybody]
    unsure = False
    for mention, chance in chances:
        if mention in party.passing:
            _settle(party, mention, chance, kind)
        else:
            unsure |= _overrule(party, mention, chance, kind)
    return (of_words.UNPLACED,) if unsure else ()


def likelihood(mention: Mention, letter: Letter, heard: Heard, kind: Kind) -> float:
    """How likely it is, from 0 to 1, that somebody named belongs to a request of that kind."""
    return probability(set(of_mention(mention, letter, heard, kind)), TABLE)


def home(party: Party, kind: Kind) -> list[Mention]:
    """Those whom a request of that kind is about."""
    return party.leaving if kind is Kind.CANCELLATION else party.coming


def _settle(party: Party, mention: Mention, chance: float, kind: Kind) -> None:
    if chance >= BELONGS:
        _move(party, mention, home(party, kind))
    elif chance <= STANDS_BY:
        _move(party, mention, party.settled)


def _overrule(party: Party, mention: Mention, chance: float, kind: Kind) -> bool:
    """Move him where the rules are almost surely wrong; whether they may be."""
    belongs = mention in home(party, kind)
    wrong = 1 - chance if belongs else chance
    if wrong >= SURE:
        _move(party, mention, party.settled if belongs else home(party, kind))
    return UNSURE <= wrong < SURE


def _move(party: Party, mention: Mention, to: list[Mention]) -> None:
    for place in (party.coming, party.leaving, party.elsewhere, party.passing, party.settled):
        if mention in place:
            place.remove(mention)
    to.append(mention)
