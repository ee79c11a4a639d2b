"""Whether the writer is himself one of those a request is about, laid beside experience. Pure."""

from collections.abc import Collection, Iterator

from processor.reading.experience.weights import probability
from processor.reading.letters.letter import Letter
from processor.reading.people.mentions import Mention
from processor.reading.people.names.name import same_person
from processor.reading.people.party import Party
from processor.registration.request import Kind

TABLE = "writers"
SURE = 0.7
"""How likely it must be that the rules are wrong about the writer for him to be added, or left out."""
UNSURE = 0.4
"""From here on a human looks."""
UNCLEAR = "of de schrijver er zelf bij hoort is niet duidelijk"
"""The doubt where experience says otherwise than the rules, but not surely."""
_LOOKED_AT = frozenset("=~")  # signs and stems; words as they stand add nothing
_FEW = 3  # from here on a number of persons is "many"


def attend(letter: Letter, party: Party, kind: Kind, found: Collection[str]) -> tuple[str, ...]:
    """Put the writer among those the request is about, or out, where experience is sure; the doubts it has if not.

    `found` are the features of the letter.
    """
    if kind not in (Kind.REGISTRATION, Kind.CHANGE, Kind.CANCELLATION) or letter.sender.name is None:
        return ()
    there = is_there(letter, party, kind)
    chance = likelihood(letter, party, kind, found)
    against = 1 - chance if there else chance
    if against < SURE or (there and not _may_leave(party, kind)):
        return (UNCLEAR,) if against >= UNSURE else ()
    if kind is Kind.CANCELLATION:
        party.sender_leaves = not there
    else:
        party.sender_comes = not there
    return ()


def likelihood(letter: Letter, party: Party, kind: Kind, found: Collection[str]) -> float:
    """How likely it is, from 0 to 1, that the writer is one of them."""
    return probability(set(of_writer(letter, party, kind, found)), TABLE)


def of_writer(letter: Letter, party: Party, kind: Kind, found: Collection[str]) -> Iterator[str]:
    """The features by which it is told, those of the letter among them, each for this kind of request."""
    there = is_there(letter, party, kind)
    yield from (f"{feature}, {kind}" for feature in found if feature[0] in _LOOKED_AT)
    yield f"=there {there}, {kind}"
    yield f"=writer {party.sender_comes} {party.sender_leaves} {party.sender_named}, {kind}"
    yield f"=home {min(_FEW, len(_home(party, kind)) + len(party.listed))} {there}, {kind}"


def is_there(letter: Letter, party: Party, kind: Kind) -> bool:
    """Whether the rules have the writer among those the request is about, himself or by his name in the text."""
    said = party.sender_leaves if kind is Kind.CANCELLATION else party.sender_comes
    if said:
        return True
    if kind is Kind.CANCELLATION and not (party.leaving or party.listed_leave):
        return True
    name = letter.sender.name
    listed = [entry.name for entry in party.listed if entry.name]
    named = [*(mention.name for mention in _home(party, kind)), *listed]
    return name is not None and (any(e.myself for e in party.listed) or any(same_person(name, one) for one in named))


def _home(party: Party, kind: Kind) -> list[Mention]:
    return party.leaving if kind is Kind.CANCELLATION else party.coming


def _may_leave(party: Party, kind: Kind) -> bool:
    """Whether the writer is there by what is said of him, not by his name, and others remain without him."""
    said = party.sender_leaves if kind is Kind.CANCELLATION else party.sender_comes
    return said and bool(_home(party, kind) or party.listed) and not party.sender_named
