"""Whether the writer is himself one of those a request is about, laid beside experience. Pure."""

from collections.abc import Collection, Iterator

from processor.reading.experience.company import EVEN, home
from processor.reading.experience.weights import probability
from processor.reading.hearing import Heard
from processor.reading.people.arithmetic import lacking
from processor.reading.people.names.name import Name, same_person
from processor.reading.people.party import Party
from processor.registration.request import Kind

TABLE = "writers"
_LOOKED_AT = frozenset("=~")  # signs and stems; words as they stand add nothing
_FEW = 3  # from here on a number of persons is "many"


def likelihood(name: Name, heard: Heard, kind: Kind, found: Collection[str]) -> float:
    """How likely it is, from 0 to 1, that the writer of that name is one of them; `found` are the letter's features."""
    return probability(set(of_writer(name, heard, kind, found)), TABLE)


def attend(name: Name, party: Party, kind: Kind, chance: float) -> float:
    """Put the writer of that name among those the request is about, or out, where experience has it likelier.

    How likely it is, from 0 to 1, that he is placed right, when `chance` is how likely it is that he is one of them.
    """
    there = is_there(party, kind, name)
    right = chance if there else 1 - chance
    if right > EVEN or (there and not _may_leave(party, kind)):
        return right
    if kind is Kind.CANCELLATION:
        party.sender_leaves = not there
    else:
        party.sender_comes = not there
    return 1 - right


def of_writer(name: Name, heard: Heard, kind: Kind, found: Collection[str]) -> Iterator[str]:
    """The features by which it is told, those of the letter among them, each for this kind of request."""
    party = heard.party
    there = is_there(party, kind, name)
    yield from (f"{feature}, {kind}" for feature in found if feature[0] in _LOOKED_AT)
    yield f"=there {there}, {kind}"
    yield f"=writer {party.sender_comes} {party.sender_leaves} {party.sender_named}, {kind}"
    yield f"=home {min(_FEW, len(home(party, kind)) + len(party.listed))} {there}, {kind}"
    yield f"=lacking {lacking(heard)} {there}, {kind}"


def is_there(party: Party, kind: Kind, name: Name) -> bool:
    """Whether the rules have the writer among those the request is about, himself or by his name in the text."""
    if _is_told(party, kind) or (kind is Kind.CANCELLATION and not (party.leaving or party.listed_leave)):
        return True
    named = [*(mention.name for mention in home(party, kind)), *(entry.name for entry in party.listed if entry.name)]
    return any(entry.myself for entry in party.listed) or any(same_person(name, one) for one in named)


def _is_told(party: Party, kind: Kind) -> bool:
    return party.sender_leaves if kind is Kind.CANCELLATION else party.sender_comes


def _may_leave(party: Party, kind: Kind) -> bool:
    """Whether the writer is there by what is said of him, not by his name, and others remain without him."""
    return _is_told(party, kind) and bool(home(party, kind) or party.listed) and not party.sender_named
