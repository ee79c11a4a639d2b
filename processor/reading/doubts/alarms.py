"""Sentences that no rule used and that may change the rest: alas, an apology, words of chairs and colleagues. Pure."""

import re

from processor.reading.counts.seats import promises_names
from processor.reading.hearing import Heard
from processor.reading.people.first_person import leaves_himself_out
from processor.reading.saying.signs import Sign
from processor.reading.text.wordings import Turn

_ALAS = Turn(
    r"\b(?:helaas(?! (?:zag|las|hoorde|kreeg|pas|nog|is mijn nederlands))|jammer(?! dat ik de vorige)|spijt"
    r"|unfortunately|annul\w+|verhinderd)\b"
)
_APOLOGY = Turn(
    r"\b(?:sorry|excuus)(?!,? (?:mijn|m'n|de|die|dat) (?:vorige|eerste|eerdere) (?:\w+ )?(?:was|schoot|ging|vloog)\b)"
    r"(?! (?:voor (?:mijn|m'n|de|het|mn)|dat ik (?:zo )?(?:laat|nu pas|niet eerder)))\b"
)
_CHANGES = re.compile(
    r"\b(?:niet|geen|toch|ziek\w*|griep|anders|vergis\w*|datum|week|kan|kunnen|kun|moet|moeten|wordt|verkeerd\w*|foute?"
    r"|not|can't|wrong|mistake)\b"
)
"""Beside an apology: it is for more than how the mail is written or when it comes."""
_BACK_THEN = Turn(
    r"\b(?:vorig jaar|vorige (?:keer|editie|maand)|destijds|toentertijd|indertijd|in (?:19|20)\d\d|jaren? geleden"
    r"|last year|back then)\b"
)
_NOW = re.compile(r"\b(?:nu|inmiddels|toch|dinsdag|die dag|dan|18\w*|kan ik|moet ik|ben ik|ik (?:kan|moet|ben))\b")
"""Beside words of the past: what is told of it reaches into the present."""
_NO_PART = re.compile(
    r"\bgeen (?:(?:tijd|gelegenheid|ruimte) (?:voor|om) )?(?:een |eigen )?(?:presentatie|praatje|verhaal|bijdrage"
    r"|workshop|pitch|casus|lezing|toespraak|inleiding|poster|stand)\b"
)
"""Refuses a part in the programme, not the meeting."""
_LOGISTIC = Turn(
    r"\b(?:wachtlijst|deelnemerslijst|vervang\w*|wissel\w*|beurtelings|niemand (?:van|komt|kan|anders|meer)"
    r"|introduc\w*|alle (?:plekken"
    r"|plaatsen|stoelen)"
    r"|zelf niet|in plaats|namen|nog iemand|tweede persoon|geldt|vervalt)\b"
)


def alarming(heard: Heard) -> bool:
    """Whether a sentence that no rule used says sorry, or speaks of chairs and colleagues: it may change the rest."""
    used = _used(heard)
    left = [s.plain for number, s in enumerate(heard.said) if number not in used and not s.listed]
    stays = not heard.party.sender_comes
    left = [text for text in left if not (promises_names(text) or (stays and leaves_himself_out(text)))]
    return any(_is_sorry(text) or _LOGISTIC.search(text) for text in left)


def _used(heard: Heard) -> set[int]:
    """The sentences that a rule took notice of."""
    told, party = heard.told, heard.party
    signs = (Sign.PARTLY, Sign.EXTRA, Sign.REPLACES, Sign.EARLIER, Sign.LATER_TIME)
    named = (*party.coming, *party.leaving, *party.passing, *party.settled, *party.elsewhere)
    return (
        {s.sentence for s in told.statements}
        | heard.answers.used
        | {number for sign in signs for number in told.signs.get(sign, [])}
        | {mention.sentence for mention in named}
        | set(told.courtesies)
    )


def _is_sorry(text: str) -> bool:
    """Whether a sentence regrets what may be the writer's coming."""
    alas = _ALAS.search(text) or (_APOLOGY.search(text) and _CHANGES.search(text))
    past = _BACK_THEN.search(text) and not _NOW.search(text)
    return bool(alas) and not past and not _NO_PART.search(text)
