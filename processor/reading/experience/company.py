"""Who is named in a mail without it being clear to the rules whether he comes, placed by experience. Pure."""

from processor.reading.experience.persons import of_mention
from processor.reading.experience.weights import probability
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.mentions import Mention
from processor.registration.request import Kind

TABLE = "mentions"
BELONGS = 0.8
"""How likely it must be that somebody belongs to a request for him to be one of it."""
STANDS_BY = 0.25
"""Below it he is only spoken of; between the two a human looks."""


def place(letter: Letter, heard: Heard, kind: Kind) -> None:
    """Give those whom the rules left in passing their place in the party, where experience knows it."""
    party = heard.party
    home = party.leaving if kind is Kind.CANCELLATION else party.coming
    chances = [(mention, likelihood(mention, letter, heard, kind)) for mention in party.passing]
    for mention, chance in chances:
        if chance >= BELONGS:
            party.passing.remove(mention)
            home.append(mention)
        elif chance <= STANDS_BY:
            party.passing.remove(mention)
            party.settled.append(mention)


def likelihood(mention: Mention, letter: Letter, heard: Heard, kind: Kind) -> float:
    """How likely it is, from 0 to 1, that somebody named belongs to a request of that kind."""
    return probability(set(of_mention(mention, letter, heard, kind)), TABLE)
