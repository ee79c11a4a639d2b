"""Whether all who come from somewhere drop out together, and no name says who: "met z'n allen niet". Pure."""

from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told
from processor.reading.text.wordings import Turn

_ALL_OF_US = Turn(
    r"\bmet (?:z'n|zijn|ons|hun) allen\b|\b(?:niemand|geen) van (?:ons|onze \w+)\b(?! (?:twee|drie|vier|vijf|bei)\w*)"
    r"|\bniemand (?:van|uit|vanuit) (?!hen\b|hun\b|de\b)\w+"
    r"|\b(?:heel|hele|gehele|volledige|voltallige|complete|ganse) (?:\w+ ){0,2}"
    r"(?:groep\w*|delegatie|afvaardiging|ploeg\w*|club\w*|team|gezelschap|afdeling|vertegenwoordiging)\b"
    r"|\b(?:alle|al onze|al de) (?:\w+ ){0,4}(?:aanmeldingen|inschrijvingen|reserveringen|plaatsen|plekken|stoelen)\b"
)


def is_whole_group(said: Sequence[Sentence], told: Told) -> bool:
    """Whether the refusals speak of all of them, and none only of the writer or of some."""
    refusals = [s for s in told.statements if s.sign is Sign.CANNOT]
    ours = any(s.who is Who.ALL for s in refusals) and not any(s.who is Who.BOTH for s in refusals)
    return ours and any(_ALL_OF_US.search(said[s.sentence].plain) for s in refusals)
