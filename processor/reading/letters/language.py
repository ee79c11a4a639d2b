"""In which language a mail is written: Dutch, unless it speaks English. Pure."""

from collections.abc import Iterable

from processor.reading.text.folding import vocabulary, words
from processor.registration.request import Language

_ENGLISH = vocabulary(
    "the and for to of will would like please with you your my we are is be at on it this that have can not"
    " from thanks thank"
    " dear hello kind regards best attend attending join meeting register registration colleague colleagues"
    " and i'm i looking forward"
    " unfortunately tuesday september could there our me",
)
_DUTCH = vocabulary(
    "de het een en van voor ik je we wij met op dat die niet graag meld mij mijn bij aan ook kom komen zijn"
    " ben naar dag beste"
    " groet groeten vriendelijke hallo collega bijeenkomst uit nog maar dan er u jullie te om als heb hebben"
    " hierbij september",
)


def language_of(texts: Iterable[str]) -> Language:
    """The language of the first text that says enough to tell; Dutch when none does."""
    for text in texts:
        said = words(text)
        english, dutch = sum(w in _ENGLISH for w in said), sum(w in _DUTCH for w in said)
        if english != dutch:
            return Language.ENGLISH if english > dutch else Language.DUTCH
    return Language.DUTCH
