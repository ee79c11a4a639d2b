"""Questions to a situation about who was registered before: intent.py asks them in its order. Pure."""

from processor.reading.counts.counting import Counted
from processor.reading.deciding.refusing import all_out, self_out
from processor.reading.deciding.situation import Situation
from processor.reading.saying.signs import Sign


def replaced(s: Situation) -> bool:
    """Somebody comes in the place of one who was on the list."""
    if s.invited and not s.confirmed:
        return False
    somebody = s.others_come or s.party.sender_comes
    before = s.earlier or s.reply or s.told.says(Sign.CORRECTS)
    swapped = s.party.struck and s.others_come and before
    replaced = s.told.says(Sign.REPLACES) and somebody and (before or s.told.speaks(Sign.CANNOT))
    left = (self_out(s) or bool(s.party.leaving)) and s.newcomers and s.earlier
    return swapped or replaced or left


def smaller(s: Situation) -> bool:
    """Somebody drops out and the mail states how many remain."""
    before = s.earlier or s.told.says(Sign.CORRECTS) or s.threaded or s.yet
    remaining = s.total or _adds_up(s)
    return s.told.speaks(Sign.CANNOT) and remaining and before and not all_out(s)


def _adds_up(s: Situation) -> bool:
    """Whether those who come are what the former number leaves: "wij zouden met z'n drieën, maar Piet kan niet"."""
    gone, come = len(s.party.leaving), len(s.party.coming) + s.party.sender_comes
    return gone > 0 and come > 0 and any(c.denied and c.number == gone + come for c in s.counts)


def extended(s: Situation) -> bool:
    """Registered before, and somebody more comes."""
    if s.threaded and s.newcomers and (s.told.says(Sign.EXTRA) or not s.told.speaks(Sign.SIGNS_UP)):
        return True
    added = any(c.what is Counted.MORE for c in s.counts)
    return s.earlier and (
        s.others_come or added or (s.told.says(Sign.EXTRA) and s.told.positive and not s.told.questions)
    )


def corrected(s: Situation) -> bool:
    """Registered before, and says that something of it is otherwise."""
    before = s.earlier or s.threaded
    came = s.told.positive and not (s.told.questions and not s.told.speaks(Sign.SIGNS_UP))
    changed = s.told.says(Sign.CORRECTS) and (s.total or s.others_come or came)
    recounted = s.total and (s.party.struck or any(c.denied for c in s.counts))
    return before and (changed or recounted)


def confirms_only(s: Situation) -> bool:
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


def comes_partly(s: Situation) -> bool:
    """Registered before, and tells that he comes later or leaves earlier."""
    return (
        (s.confirmed or s.threaded)
        and s.told.says(Sign.PARTLY)
        and not s.told.questions
        and not s.told.speaks(Sign.SIGNS_UP)
    )


def mends_name(s: Situation) -> bool:
    """Answers us, and puts right a name."""
    return (s.reply or s.earlier) and s.told.says(Sign.AMENDS) and not s.told.speaks(Sign.SIGNS_UP)


def mends_own_name(s: Situation) -> bool:
    """Puts right his own name, and names nobody else."""
    others = s.others_come or s.party.passing or s.party.leaving
    return mends_name(s) and not others and not s.told.questions and not s.told.positive


def confirmed_again(s: Situation) -> bool:
    """Registered before and adds something: the drinks, a diet, what he needs."""
    answered = s.answers.drinks is not None or bool(s.answers.dietary or s.answers.access)
    before = s.earlier or (s.threaded and not s.told.positive)
    new = s.told.speaks(Sign.SIGNS_UP) and not s.told.says(Sign.AMENDS) and not s.confirmed
    return before and answered and not new and not s.told.questions


def named_in_passing(s: Situation) -> bool:
    """In a conversation somebody is named, of whom nothing says that he comes."""
    silent = not s.told.positive and not any(s.told.says(sign) for sign in (Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS))
    return s.threaded and s.newcomers and silent and not s.party.listed and not _fills_up(s)


def _fills_up(s: Situation) -> bool:
    """Whether the names are as many as a number told earlier, with or without the writer."""
    return any(c.denied and c.number - len(s.party.coming) in (0, 1) for c in s.counts)
