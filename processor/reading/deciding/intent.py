"""What a mail asks, decided from what its sentences tell: in a table of questions the first that fits counts. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from processor.reading.deciding import changing, refusing
from processor.reading.deciding.situation import Situation
from processor.reading.saying.signs import Sign
from processor.reading.topics.quoting import Quoted
from processor.registration.request import Kind


@dataclass(frozen=True, slots=True)
class Intent:
    """The kind of request, why (plain Dutch), and whether the table itself asks for a human's look.

    `words` are plain words of the mail that decided, where no statement in it did. A `firm` intent follows from more
    than its words, of which alone experience knows; `likely` is how likely experience takes it to be, from 0 to 1.
    """

    kind: Kind
    reason: str
    doubtful: bool = False
    words: tuple[str, ...] = ()
    firm: bool = False
    likely: float = 1


def _overheard(s: Situation) -> bool:
    tells = s.told.speaks(Sign.SIGNS_UP) or s.told.speaks(Sign.CANNOT)
    return s.overheard and not tells and not (s.told.says(Sign.REPLACES) and s.others_come)


def _joins(s: Situation) -> bool:
    return s.joins and not s.told.questions


def _registered_again(s: Situation) -> bool:
    return s.confirmed and _registered(s)


def _registered(s: Situation) -> bool:
    known = s.earlier or s.under_way or (s.threaded and not s.newcomers and not s.total)
    return s.told.positive and not (known and not s.told.speaks(Sign.SIGNS_UP) and s.told.questions)


def _asks_aside(s: Situation) -> bool:
    """Asks in a conversation after something that has nothing to do with the meeting."""
    return s.reply and s.aside and not s.told.statements and not s.party.listed


def _asked(s: Situation) -> bool:
    """Asks something; a question that might be manners is one when nobody is signed up or off."""
    silent = not s.told.statements and not s.party.listed
    return bool(s.told.questions) or (s.marked and silent)


def _undecided(s: Situation) -> bool:
    return bool(s.told.doubts)


def _listed(s: Situation) -> bool:
    return bool(s.party.listed) or bool(s.total and not s.reply) or s.told.says(Sign.WAITING_LIST)


def _answered_invitation(s: Situation) -> bool:
    return s.invited and s.told.says(Sign.KEEN) and s.loose == 0


def _perhaps_invited(s: Situation) -> bool:
    return s.invited and s.told.says(Sign.KEEN) and not s.confirmed and not s.refusing


def _chat(s: Situation) -> bool:
    """Words in a conversation that ask nothing, in which nothing sounds like a refusal."""
    silent = not s.refusing and not s.others_come and not s.total and not s.told.doubts
    return s.reply and silent


def _looks_back(s: Situation) -> bool:
    return s.afterwards and not s.others_come and not s.total


def _empty(s: Situation) -> bool:
    return not s.spoken and not s.forward and s.quoted >= Quoted.NAME


def _about_else(s: Situation) -> bool:
    """Its subject names something else beside the meeting, and no sentence says that anybody comes."""
    return s.titled and s.spoken and not s.reply and not s.forward and s.loose > 0 and not s.others_come


def _arranges(s: Situation) -> bool:
    """About what is arranged for the meeting by those who hold it; nobody comes by it and nothing is asked."""
    silent = not s.told.statements and not s.told.questions and not s.told.doubts and not s.party.listed
    return s.arranging and s.titled and silent and not s.others_come


def _keen(s: Situation) -> bool:
    return (
        (s.told.says(Sign.KEEN) or s.terse or bool(s.answers.used))
        and not s.reply
        and not s.forward
        and s.quoted >= Quoted.NAME
        and s.loose == 0
        and not s.alarmed
    )


def _plain_sailing(s: Situation) -> bool:
    """Nothing in the words speaks against what the subject says, and something speaks for it."""
    return _open(s) and not s.alarmed and (s.told.says(Sign.KEEN) or s.terse or bool(s.answers.used))


def _open(s: Situation) -> bool:
    return not s.reply and not s.forward and s.quoted >= Quoted.FULL


TABLE: tuple[tuple[Callable[[Situation], bool], Intent], ...] = (
    (_overheard, Intent(Kind.UNRELATED, "is aan anderen gericht, wij kregen een kopie", firm=True)),
    (_joins, Intent(Kind.REGISTRATION, "sluit zich aan", firm=True)),
    (changing.replaced, Intent(Kind.CHANGE, "iemand anders komt in de plaats")),
    (refusing.sent_instead, Intent(Kind.REGISTRATION, "stuurt iemand anders")),
    (changing.smaller, Intent(Kind.CHANGE, "noemt een nieuw aantal")),
    (refusing.partly, Intent(Kind.REGISTRATION, "meldt zich aan, een ander kan niet")),
    (refusing.comes_first, Intent(Kind.REGISTRATION, "meldt een ander aan, weer een ander kan niet")),
    (refusing.another_comes, Intent(Kind.REGISTRATION, "zegt dat een ander wel komt", doubtful=True, firm=True)),
    (refusing.came_round, Intent(Kind.REGISTRATION, "komt toch")),
    (refusing.asks_after_refusal, Intent(Kind.QUESTION, "stelt een vraag en kan zelf niet")),
    (refusing.cancelled, Intent(Kind.CANCELLATION, "zegt niet te komen")),
    (refusing.elsewhere_alas, Intent(Kind.CANCELLATION, "is die dag elders")),
    (refusing.elsewhere, Intent(Kind.CANCELLATION, "is die dag elders", doubtful=True)),
    (changing.confirms_only, Intent(Kind.UNRELATED, "dankt voor de bevestiging")),
    (changing.named_in_passing, Intent(Kind.CHANGE, "was al aangemeld en noemt nog iemand", doubtful=True)),
    (changing.extended, Intent(Kind.CHANGE, "was al aangemeld en neemt iemand mee")),
    (changing.corrected, Intent(Kind.CHANGE, "verbetert een eerdere aanmelding")),
    (changing.confirmed_again, Intent(Kind.CHANGE, "vult een eerdere aanmelding aan")),
    (changing.comes_partly, Intent(Kind.CHANGE, "komt later of gaat eerder weg", doubtful=True)),
    (changing.mends_own_name, Intent(Kind.CHANGE, "verbetert de eigen naam")),
    (changing.mends_name, Intent(Kind.CHANGE, "verbetert een naam", doubtful=True)),
    (_registered_again, Intent(Kind.REGISTRATION, "was al aangemeld en meldt zich aan", doubtful=True)),
    (_registered, Intent(Kind.REGISTRATION, "meldt zich aan")),
    (_asks_aside, Intent(Kind.UNRELATED, "vraagt iets buiten de bijeenkomst", doubtful=True)),
    (_asked, Intent(Kind.QUESTION, "stelt een vraag", doubtful=True)),
    (_listed, Intent(Kind.REGISTRATION, "noemt wie er komt")),
    (_undecided, Intent(Kind.QUESTION, "weet nog niet of hij komt", doubtful=True)),
    (_looks_back, Intent(Kind.UNRELATED, "blikt terug of wenst succes")),
    (_answered_invitation, Intent(Kind.REGISTRATION, "neemt de uitnodiging aan")),
    (_perhaps_invited, Intent(Kind.REGISTRATION, "reageert op de uitnodiging", doubtful=True)),
    (_chat, Intent(Kind.UNRELATED, "vraagt niets")),
    (_empty, Intent(Kind.REGISTRATION, "lege mail met het gevraagde onderwerp")),
    (_arranges, Intent(Kind.UNRELATED, "gaat over de voorbereiding", firm=True)),
    (_about_else, Intent(Kind.UNRELATED, "onderwerp en tekst gaan over iets rond de bijeenkomst", doubtful=True)),
    (_keen, Intent(Kind.REGISTRATION, "schrijft onder het gevraagde onderwerp")),
    (_plain_sailing, Intent(Kind.REGISTRATION, "schrijft onder het gevraagde onderwerp")),
    (
        _open,
        Intent(Kind.REGISTRATION, "heeft het gevraagde onderwerp, maar zegt niet wat de bedoeling is", doubtful=True),
    ),
)
"""The order of questions. What comes first outweighs what comes after: a refusal outweighs a registration."""


def decide(situation: Situation) -> Intent:
    """The first intent of the table that fits; a mail that fits none is shown to a human."""
    fallback = Intent(Kind.UNRELATED, "niet duidelijk wat de mail vraagt", doubtful=True)
    return next((intent for fits, intent in TABLE if fits(situation)), fallback)
