"""What experience looks at to tell whether somebody named in a sentence is one of those the request is about. Pure."""

from collections.abc import Iterator

from processor.reading.experience.features import stem, worded
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.arithmetic import lacking
from processor.reading.people.mentions import Mention
from processor.registration.request import Kind

_NEAR = 8  # words on either side that are looked at
_TIGHT = 3  # words on either side whose order counts
_FEW = 3  # from here on a number of persons is "many"
_MOST_SENTENCES = 5  # a letter of more is long
PLACES = ("coming", "leaving", "elsewhere", "passing", "settled")
_OTHER = " =who "


def of_mention(mention: Mention, letter: Letter, heard: Heard, kind: Kind) -> Iterator[str]:
    """The features of somebody named in a sentence: the words and the signs about him."""
    side = "leaves" if kind is Kind.CANCELLATION else "comes"
    for feature in _around(mention, heard):
        yield feature
        yield f"{feature}, {side}"
    yield from (f"{sign}, {kind}" for sign in _placed(mention, heard))
    yield f"=kind {kind}"
    yield f"=forward {letter.forward}, {kind}"
    yield f"=full {mention.name.full}"
    yield f"=mail {bool(mention.email)}"
    yield f"=sentence {min(mention.sentence, _FEW)} of {min(len(heard.said), _MOST_SENTENCES)}"


def _around(mention: Mention, heard: Heard) -> Iterator[str]:
    """The words before and after the name, and the neighbouring sentences' words that are nearest."""
    if mention.sentence >= len(heard.said):
        return
    before, after = _beside(mention, heard)
    for width in range(1, _TIGHT + 1):
        yield f"=before {' '.join(before[-width:])}"
        yield f"=after {' '.join(after[:width])}"
    yield from (f"=left {stem(word)}" for word in before[-_NEAR:])
    yield from (f"=right {stem(word)}" for word in after[:_NEAR])
    yield from (f"=last {stem(word)}" for word in _words_of(heard, mention.sentence - 1)[-_NEAR:])
    yield from (f"=next {stem(word)}" for word in _words_of(heard, mention.sentence + 1)[:_NEAR])


def _beside(mention: Mention, heard: Heard) -> tuple[list[str], list[str]]:
    """The words of his sentence before and after him, whoever else is named there as one word."""
    text = heard.said[mention.sentence].plain
    others = sorted((m.start, m.end) for m in heard.party.everybody if m.sentence == mention.sentence)
    return (
        _masked(text, 0, mention.start, [(start, end) for start, end in others if end <= mention.start]),
        _masked(text, mention.end, len(text), [(start, end) for start, end in others if start >= mention.end]),
    )


def _masked(text: str, start: int, end: int, others: list[tuple[int, int]]) -> list[str]:
    """The words of a piece of text with those who are named there as =who."""
    pieces: list[str] = []
    for first, last in others:
        pieces.append(text[start:first])
        start = max(start, last)
    return worded(_OTHER.join((*pieces, text[start:end])))


def _words_of(heard: Heard, number: int) -> list[str]:
    return worded(heard.said[number].plain) if 0 <= number < len(heard.said) else []


def _placed(mention: Mention, heard: Heard) -> Iterator[str]:
    """Where the rules placed him and those beside him, and what they heard in his sentence and elsewhere."""
    party, told, number = heard.party, heard.told, mention.sentence
    yield from (f"=placed {where}" for where in PLACES if mention in getattr(party, where))
    yield from (
        f"=beside {where}"
        for where in PLACES
        if any(m.sentence == number and m is not mention for m in getattr(party, where))
    )
    yield f"=writer {party.sender_comes} {party.sender_leaves}"
    for said in told.statements:
        yield f"=told {said.sign}, {said.who}"
        if said.sentence == number:
            yield f"=said {said.sign}, {said.who}, {'before' if said.start < mention.start else 'after'}"
    yield from (f"=sign {sign}" for sign, where in told.signs.items() if number in where)
    yield f"=asked {number in told.questions}"
    yield f"=listed {number < len(heard.said) and heard.said[number].listed}"
    yield f"=lacking {lacking(heard)}"
    yield f"=others {min(_FEW, len(party.coming))}"
    yield f"=passing {min(_FEW, len(party.passing))}"
    yield f"=leaving {min(_FEW, len(party.leaving))}"
