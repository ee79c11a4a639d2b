"""Doubts that not only the rules know: experience raises them too, or lifts them. As they are told. Pure."""

UNPLACED = "noemt iemand van wie niet duidelijk is of hij komt"
UNCLEAR_WHOLE = "laat te veel open over wie er komt en wat de bedoeling is"
UNCLEAR_WRITER = "laat open of de schrijver er zelf bij hoort"

ASKS = "stelt een vraag"
ASKS_BESIDES = "vraagt nog iets"
UNSURE = "onder voorbehoud of nog niet zeker"
BARGAINS = "stelt een voorwaarde aan de plaatsen"
ALARMING = "een zin die er toe kan doen is niet begrepen"
EITHER = "de een of de ander komt"
ENDS_WELL = "zegt iets af, maar ook iets toe"
HARDLY_REFUSES = "zegt misschien niet af"
OF_WORDS = frozenset({ASKS, ASKS_BESIDES, UNSURE, BARGAINS, ALARMING, EITHER, ENDS_WELL, HARDLY_REFUSES})
"""Those about how words are meant, not about who comes and how many."""
