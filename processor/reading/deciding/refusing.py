"""Questions to a situation about who stays away: intent.py asks them in its order. Pure."""

from processor.reading.counts.counting import Counted
from processor.reading.deciding.situation import Situation
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign


def self_out(s: Situation) -> bool:
    """The writer himself stays away."""
    return s.party.sender_leaves and not s.party.sender_comes


def sent_instead(s: Situation) -> bool:
    """The writer stays away and others come, who were on no list."""
    before = s.threaded or s.earlier or s.yet
    return self_out(s) and s.others_come and not s.listed_before and (s.newcomers or not before)


def all_out(s: Situation) -> bool:
    """Whether as many drop out as are counted: "wij vieren zeggen af"."""
    out = len(s.party.leaving) + s.party.sender_leaves
    counted = {c.number for c in s.counts if c.what is Counted.TOTAL and not c.denied}
    return out > 1 and counted == {out}


def partly(s: Situation) -> bool:
    """Somebody drops out, the writer comes; without an earlier registration this is how he registers."""
    return (
        bool(s.party.leaving or s.told.speaks(Sign.CANNOT, Who.OTHERS))
        and s.party.sender_comes
        and not s.earlier
        and not s.threaded
        and (s.told.speaks(Sign.SIGNS_UP) or s.told.speaks(Sign.COMES, Who.SELF, Who.BOTH, Who.ALL))
    )


def another_comes(s: Situation) -> bool:
    """One can't come and another does, of whom it isn't said that he was on the list."""
    return bool(s.party.leaving) and bool(s.party.coming) and not s.party.sender_comes and not s.listed_before


def comes_first(s: Situation) -> bool:
    """As before, in a first mail that opens with who comes: "Els en Tom komen, Anja niet"."""
    opens = bool(s.told.statements) and s.told.statements[0].sign is not Sign.CANNOT
    known = s.earlier or s.threaded or s.yet or s.staying or s.told.says(Sign.REPLACES)
    return another_comes(s) and opens and not known


def came_round(s: Situation) -> bool:
    """Could not come at first, but does: the last word counts."""
    theirs = s.party.leaving or s.told.speaks(Sign.CANNOT, Who.OTHERS)
    mine = s.party.sender_leaves and s.party.sender_comes and s.turned
    return mine and not theirs and not s.earlier and not s.threaded


def cancelled(s: Situation) -> bool:
    """Somebody says that he stays away."""
    return s.told.speaks(Sign.CANNOT)


def elsewhere(s: Situation) -> bool:
    """Only tells that he is elsewhere, in answer to us or after signing up: "dank, maar ik ben dan op vakantie"."""
    silent = not s.told.positive and not s.told.questions and not s.others_come
    return s.told.says(Sign.AWAY) and silent and (s.invited or s.earlier or (s.sorry and (s.reply or s.asked_to_come)))


def elsewhere_alas(s: Situation) -> bool:
    """Elsewhere, and says alas."""
    return elsewhere(s) and s.sorry


def asks_after_refusal(s: Situation) -> bool:
    """Can't come, and asks something."""
    return (
        s.told.speaks(Sign.CANNOT, Who.SELF)
        and bool(s.told.questions)
        and not s.earlier
        and not s.told.says(Sign.CORRECTS)
        and not s.threaded
    )
