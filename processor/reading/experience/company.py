"""Whether somebody named in a mail is one of those a request is about, laid beside experience. Pure."""

from collections.abc import Sequence

from processor.reading.experience.persons import of_mention
from processor.reading.experience.weights import probability
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.mentions import Mention
from processor.reading.people.names.name import Name
from processor.reading.people.party import Party
from processor.reading.text.folding import distance, plain
from processor.registration.request import Kind

TABLE = "mentions"
BOOKED = frozenset({Kind.REGISTRATION, Kind.CHANGE, Kind.CANCELLATION})
"""The kinds of request that are about persons."""
BELONGS = 0.8
"""How likely it must be that somebody belongs to a request for him to be one of it, where the rules left him open."""
STANDS_BY = 0.3
"""Below it he is only spoken of; between the two a human looks."""
_SLIPS = 2  # letters by which a name may differ and still be the writer's
EVEN = 0.5
"""At or below it the rules are likelier wrong than right."""


def place(letter: Letter, heard: Heard, kind: Kind) -> Sequence[float]:
    """Give those whom the rules left open their place, and those another whom experience places elsewhere.

    How likely it is, from 0 to 1, that each is placed right; who stays open isn't placed.
    """
    party = heard.party
    others = [mention for mention in party.everybody if not _is_writer(mention, letter.sender.name)]
    chances = [(mention, likelihood(mention, letter, heard, kind)) for mention in others]
    placed: list[float] = []
    for mention, chance in chances:
        if mention in party.passing:
            placed += _settle(party, mention, chance, kind)
        else:
            placed.append(_overrule(party, mention, chance, kind))
    return placed


def _is_writer(mention: Mention, writer: Name | None) -> bool:
    """Whether somebody bears the writer's own name, spelled otherwise: "ik sta er als Jan de Boier"."""
    return writer is not None and distance(plain(mention.name.badge), plain(writer.badge), _SLIPS) <= _SLIPS


def likelihood(mention: Mention, letter: Letter, heard: Heard, kind: Kind) -> float:
    """How likely it is, from 0 to 1, that somebody named belongs to a request of that kind."""
    return probability(set(of_mention(mention, letter, heard, kind)), TABLE)


def home(party: Party, kind: Kind) -> list[Mention]:
    """Those whom a request of that kind is about."""
    return party.leaving if kind is Kind.CANCELLATION else party.coming


def _settle(party: Party, mention: Mention, chance: float, kind: Kind) -> Sequence[float]:
    if STANDS_BY < chance < BELONGS:
        return ()
    belongs = chance >= BELONGS
    _move(party, mention, home(party, kind) if belongs else party.settled)
    return (chance if belongs else 1 - chance,)


def _overrule(party: Party, mention: Mention, chance: float, kind: Kind) -> float:
    belongs = mention in home(party, kind)
    right = chance if belongs else 1 - chance
    if right > EVEN:
        return right
    _move(party, mention, party.settled if belongs else home(party, kind))
    return 1 - right


def _move(party: Party, mention: Mention, to: list[Mention]) -> None:
    for place in (party.coming, party.leaving, party.elsewhere, party.passing, party.settled):
        if mention in place:
            place.remove(mention)
    to.append(mention)
