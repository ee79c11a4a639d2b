"""Is the mail an answer that nobody typed: an absence notice, an acknowledgement, a challenge? By its words.

Headers are screening.py's business; this is for the many answering machines that set none (Exchange within an
organisation, phones, old webmail). A personal mail must almost never look like one: words of absence alone ("ik ben die
dag afwezig") are a cancellation, not a machine. Pure.
"""

from processor.reading.machines import absencewords as said
from processor.reading.machines.clues import Clues

_ONLY_MACHINES = (said.UNREAD, said.LATER, said.URGENT)
_PERSONS_TOO = (said.ELSEWHERE, said.THANKS, said.RETURN)
_ENOUGH = 2


def unattended(clues: Clues) -> str:
    """Why the mail looks like an answering machine's, in plain Dutch; "" when it doesn't."""
    if said.SUBJECT.match(clues.subject):
        return "het onderwerp is dat van een automatisch antwoord"
    words = clues.words
    if not any(hint in words for hint in said.HINTS) or said.TYPED.search(words):
        return ""
    if said.SAYS_AUTOMATIC.search(words):
        return "de mail zegt zelf dat hij automatisch is"
    if said.CHALLENGE.search(words):
        return "de mail vraagt om een bevestiging van de afzender"
    return "de mail leest als een afwezigheidsbericht" if _reads_as_absence(clues) else ""


def _reads_as_absence(clues: Clues) -> bool:
    """Somebody is away, and at least two more signs, of which one that persons hardly give."""
    words, titled = clues.words, bool(said.WEAK_SUBJECT.match(clues.subject))
    if not (titled or clues.answers) or not said.ABSENT.search(words):
        return False  # who announces his absence to colleagues doesn't answer a mail
    machine = sum(bool(sign.search(words)) for sign in _ONLY_MACHINES) + bool(said.UNREAD.search(words))
    others = sum(bool(sign.search(words)) for sign in _PERSONS_TOO) + titled
    return machine > 0 and machine + others >= _ENOUGH
