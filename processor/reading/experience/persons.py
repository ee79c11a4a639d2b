"""What experience looks at to tell whether somebody named in a sentence is one of those the request is about. Pure."""

from collections.abc import Iterator

from processor.reading.experience.features import worded
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.mentions import Mention
from processor.registration.request import Kind

_NEAR = 8  # words on either side that are looked at
_TIGHT = 3  # words on either side whose order counts
_FEW = 3  # from here on a number of persons is "many"
PLACES = ("coming", "leaving", "passing", "settled")


def of_mention(mention: Mention, letter: Letter, heard: Heard, kind: Kind) -> Iterator[str]:
    """The features of somebody named in a sentence: the words and the signs about him."""
    yield from _around(mention, heard)
    yield from (f"{sign}, {kind}" for sign in _placed(mention, heard))
    yield f"=kind {kind}"
    yield f"=forward {letter.forward}, {kind}"
    yield f"=full {mention.name.full}"
    yield f"=mail {bool(mention.email)}"


def _around(mention: Mention, heard: Heard) -> Iterator[str]:
    """The words before and after the name, and the neighbouring sentences' words that are nearest."""
    if mention.sentence >= len(heard.said):
        return
    text = heard.said[mention.sentence].plain
    before, after = worded(text[: mention.start]), worded(text[mention.end :])
    for width in range(1, _TIGHT + 1):
        yield f"=before {' '.join(before[-width:])}"
        yield f"=after {' '.join(after[:width])}"
    yield from (f"=left {word}" for word in before[-_NEAR:])
    yield from (f"=right {word}" for word in after[:_NEAR])
    yield from (f"=last {word}" for word in _words_of(heard, mention.sentence - 1)[-_NEAR:])
    yield from (f"=next {word}" for word in _words_of(heard, mention.sentence + 1)[:_NEAR])


def _words_of(heard: Heard, number: int) -> list[str]:
    return list(worded(heard.said[number].plain)) if 0 <= number < len(heard.said) else []


def _placed(mention: Mention, heard: Heard) -> Iterator[str]:
    """Where the rules placed him, and what they heard in his sentence and beside it."""
    party, told, number = heard.party, heard.told, mention.sentence
    yield from (f"=placed {where}" for where in PLACES if mention in getattr(party, where))
    yield f"=writer {party.sender_comes} {party.sender_leaves}"
    for said in told.statements:
        yield f"=told {said.sign}, {said.who}"
        if said.sentence == number:
            yield f"=said {said.sign}, {said.who}, {'before' if said.start < mention.start else 'after'}"
    yield from (f"=sign {sign}" for sign, where in told.signs.items() if number in where)
    yield f"=asked {number in told.questions}"
    yield f"=listed {number < len(heard.said) and heard.said[number].listed}"
    yield f"=others {min(_FEW, len(party.coming))}"
    yield f"=passing {min(_FEW, len(party.passing))}"
    yield f"=leaving {min(_FEW, len(party.leaving))}"
