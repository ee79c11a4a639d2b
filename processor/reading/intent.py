"""What a mail asks, decided from what its sentences tell: in a table of questions the first that fits counts. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from processor.reading.clauses import Who
from processor.reading.counting import Counted
from processor.reading.quoting import Quoted
from processor.reading.signs import Sign
from processor.reading.situation import Situation
from processor.registration.request import Kind


@dataclass(frozen=True, slots=True)
class Intent:
    """The kind of request, why (plain Dutch), and whether the table itself asks for a human's look."""

    kind: Kind
    reason: str
    doubtful: bool = False


def _self_out(s: Situation) -> bool:
    return s.party.sender_leaves and not s.party.sender_comes


def _overheard(s: Situation) -> bool:
    return s.overheard and not s.told.speaks(Sign.SIGNS_UP) and not s.told.speaks(Sign.CANNOT)


def _replaced(s: Situation) -> bool:
    """Somebody comes in the place of one who was on the list."""
    if s.invited and not s.confirmed:
        return False
    somebody = s.others_come or s.party.sender_comes
    before = s.earlier or s.reply or s.told.says(Sign.CORRECTS)
    swapped = s.party.struck and s.others_come and before
    replaced = s.told.says(Sign.REPLACES) and somebody and (before or s.told.speaks(Sign.CANNOT))
    left = (_self_out(s) or bool(s.party.leaving)) and s.newcomers and s.earlier
    return swapped or replaced or left


def _sent_instead(s: Situation) -> bool:
    return _self_out(s) and s.others_come and (s.newcomers or not (s.threaded or s.earlier))


def _smaller(s: Situation) -> bool:
    """Somebody drops out and the mail states how many remain."""
    before = s.earlier or s.told.says(Sign.CORRECTS) or s.threaded
    return s.told.speaks(Sign.CANNOT) and s.total and before and not _all_out(s)


def _all_out(s: Situation) -> bool:
    """Whether as many drop out as are counted: "wij vieren zeggen af"."""
    out = len(s.party.leaving) + s.party.sender_leaves
    counted = {c.number for c in s.counts if c.what is Counted.TOTAL and not c.denied}
    return out > 1 and counted == {out}


def _partly(s: Situation) -> bool:
    """Somebody drops out, the writer comes; without an earlier registration this is how he registers."""
    return (
        bool(s.party.leaving or s.told.speaks(Sign.CANNOT, Who.OTHERS))
        and s.party.sender_comes
        and not s.earlier
        and not s.threaded
        and (s.told.speaks(Sign.SIGNS_UP) or s.told.speaks(Sign.COMES, Who.SELF, Who.BOTH, Who.ALL))
    )


def _another_comes(s: Situation) -> bool:
    """One can't come and another does, of whom it isn't said that he was on the list."""
    return bool(s.party.leaving) and bool(s.party.coming) and not s.party.sender_comes


def _came_round(s: Situation) -> bool:
    """Could not come at first, but does: the last word counts."""
    theirs = s.party.leaving or s.told.speaks(Sign.CANNOT, Who.OTHERS)
    return s.party.sender_leaves and s.party.sender_comes and not theirs and not s.earlier and not s.threaded


def _cancelled(s: Situation) -> bool:
    return s.told.speaks(Sign.CANNOT)


def _elsewhere(s: Situation) -> bool:
    """Only tells that he is elsewhere, in answer to us or after signing up: "dank, maar ik ben dan op vakantie"."""
    silent = not s.told.positive and not s.told.questions and not s.others_come
    return s.told.says(Sign.AWAY) and silent and (s.invited or s.earlier or (s.reply and s.sorry))


def _elsewhere_alas(s: Situation) -> bool:
    return _elsewhere(s) and s.sorry


def _asks_after_refusal(s: Situation) -> bool:
    return (
        s.told.speaks(Sign.CANNOT, Who.SELF)
        and bool(s.told.questions)
        and not s.earlier
        and not s.told.says(Sign.CORRECTS)
        and not s.threaded
    )


def _extended(s: Situation) -> bool:
    """Registered before, and somebody more comes."""
    if s.threaded and s.newcomers and (s.told.says(Sign.EXTRA) or not s.told.speaks(Sign.SIGNS_UP)):
        return True
    added = any(c.what is Counted.MORE for c in s.counts)
    return s.earlier and (
        s.others_come or added or (s.told.says(Sign.EXTRA) and s.told.positive and not s.told.questions)
    )


def _corrected(s: Situation) -> bool:
    """Registered before, and says that something of it is otherwise."""
    before = s.earlier or s.threaded
    changed = s.told.says(Sign.CORRECTS) and (s.total or s.others_come or s.told.positive)
    recounted = any(c.denied for c in s.counts) and s.total
    return before and (changed or recounted)


def _confirms_only(s: Situation) -> bool:
    """Thanks for the confirmation with an "ik ben erbij": asks nothing new."""
    kind = s.told.says(Sign.THANKS) or s.told.says(Sign.KEEN)
    news = (
        (s.others_come and not s.merely_keen)
        or s.total
        or s.told.questions
        or s.told.doubts
        or s.told.says(Sign.PARTLY)
        or s.told.speaks(Sign.CANNOT)
        or any(s.told.says(sign) for sign in (Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS, Sign.AMENDS))
        or s.answers.used
    )
    return s.confirmed and kind and not news and not s.told.speaks(Sign.SIGNS_UP)


def _comes_partly(s: Situation) -> bool:
    """Registered before, and tells that he comes later or leaves earlier."""
    return s.confirmed and s.told.says(Sign.PARTLY) and not s.told.questions and not s.told.speaks(Sign.SIGNS_UP)


def _mends_name(s: Situation) -> bool:
    return s.reply and s.told.says(Sign.AMENDS) and not s.told.speaks(Sign.SIGNS_UP)


def _mends_own_name(s: Situation) -> bool:
    """Puts right his own name, and names nobody else."""
    others = s.others_come or s.party.passing or s.party.leaving
    return _mends_name(s) and not others and not s.told.questions and not s.told.positive


def _confirmed_again(s: Situation) -> bool:
    """Registered before and adds something: the drinks, a diet, what he needs."""
    answered = s.answers.drinks is not None or bool(s.answers.dietary or s.answers.access)
    before = s.earlier or (s.threaded and not s.told.positive)
    new = s.told.speaks(Sign.SIGNS_UP) and not s.told.says(Sign.AMENDS) and not s.confirmed
    return before and answered and not new and not s.told.questions


def _registered_again(s: Situation) -> bool:
    return s.confirmed and _registered(s)


def _named_in_passing(s: Situation) -> bool:
    """In a conversation somebody is named, of whom nothing says that he comes."""
    silent = not s.told.positive and not any(s.told.says(sign) for sign in (Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS))
    return s.threaded and s.newcomers and silent and not s.party.listed


def _registered(s: Situation) -> bool:
    return s.told.positive and not (s.earlier and not s.told.speaks(Sign.SIGNS_UP) and s.told.questions)


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
    (_overheard, Intent(Kind.UNRELATED, "is aan anderen gericht, wij kregen een kopie")),
    (_replaced, Intent(Kind.CHANGE, "iemand anders komt in de plaats")),
    (_sent_instead, Intent(Kind.REGISTRATION, "stuurt iemand anders")),
    (_smaller, Intent(Kind.CHANGE, "noemt een nieuw aantal")),
    (_partly, Intent(Kind.REGISTRATION, "meldt zich aan, een ander kan niet")),
    (_another_comes, Intent(Kind.REGISTRATION, "een ander komt wel", doubtful=True)),
    (_came_round, Intent(Kind.REGISTRATION, "komt toch")),
    (_asks_after_refusal, Intent(Kind.QUESTION, "stelt een vraag en kan zelf niet")),
    (_cancelled, Intent(Kind.CANCELLATION, "zegt niet te komen")),
    (_elsewhere_alas, Intent(Kind.CANCELLATION, "is die dag elders")),
    (_elsewhere, Intent(Kind.CANCELLATION, "is die dag elders", doubtful=True)),
    (_confirms_only, Intent(Kind.UNRELATED, "dankt voor de bevestiging")),
    (_named_in_passing, Intent(Kind.CHANGE, "was al aangemeld en noemt nog iemand", doubtful=True)),
    (_extended, Intent(Kind.CHANGE, "was al aangemeld en neemt iemand mee")),
    (_corrected, Intent(Kind.CHANGE, "verbetert een eerdere aanmelding")),
    (_confirmed_again, Intent(Kind.CHANGE, "vult een eerdere aanmelding aan")),
    (_comes_partly, Intent(Kind.CHANGE, "komt later of gaat eerder weg", doubtful=True)),
    (_mends_own_name, Intent(Kind.CHANGE, "verbetert de eigen naam")),
    (_mends_name, Intent(Kind.CHANGE, "verbetert een naam", doubtful=True)),
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
    (_about_else, Intent(Kind.UNRELATED, "onderwerp en tekst gaan over iets rond de bijeenkomst", doubtful=True)),
    (_keen, Intent(Kind.REGISTRATION, "schrijft onder het gevraagde onderwerp")),
    (_plain_sailing, Intent(Kind.REGISTRATION, "schrijft onder het gevraagde onderwerp")),
    (_open, Intent(Kind.REGISTRATION, "schrijft onder het gevraagde onderwerp, maar zegt niet wat", doubtful=True)),
)
"""The order of questions. What comes first outweighs what comes after: a refusal outweighs a registration."""


def decide(situation: Situation) -> Intent:
    """The first intent of the table that fits; a mail that fits none is shown to a human."""
    fallback = Intent(Kind.UNRELATED, "niet duidelijk wat de mail vraagt", doubtful=True)
    return next((intent for fits, intent in TABLE if fits(situation)), fallback)
