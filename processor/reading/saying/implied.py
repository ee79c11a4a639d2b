"""What sentences tell only together: refusals that repeat each other, bare enumerations, who is elsewhere. Pure."""

import re
from collections.abc import Iterator, Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people.enumeration import sums_up
from processor.reading.people.first_person import ME_AMONG
from processor.reading.people.phrases import FINE_THAT
from processor.reading.saying.clauses import Places, Who, clauses, is_mine
from processor.reading.saying.signs import Sign, pattern
from processor.reading.saying.told import Statement, Told
from processor.reading.text.wordings import Turn

_NOUN = re.compile(r"\b(?:afmelding|annulering|afzegging|cancellation|wijziging|uitval)\b")
_ASKED_TO_COME = Turn(
    r"(?<!ik )(?<!wij )(?<!we )\b(?:vroeg|vroegen|vraagt|vragen|verzocht|polste|wees|met de vraag|gevraagd)"
    r"(?: aan)?(?: (?:mij|me|ons))?,? of (?:ik|wij|we)\b[^?]*\b(?:kom\w*|ga|gaan|luisteren|aanschuiven"
    r"|aansluiten|meedoen|erbij|aanwezig|bijwonen|deelnemen|naartoe|heen|vertegenwoordig\w*|afvaardig\w*)\b"
)
_GLADLY = re.compile(
    r"\W*(?:en |nou,? )?(?:dat|wat) (?:doe|doen|wil|willen) (?:ik|wij|we) (?:\w+ ){0,2}"
    r"(?:graag|gaarne|plezier|liefde|genoegen|natuurlijk|zeker|uiteraard)\b"
)
_IS_AWAY = re.compile(r" (?:is|zit|ligt|heeft|moet|werd|kreeg|has|was)\b")


def gone_elsewhere(said: Sequence[Sentence], named: Sequence[Places], told: Told) -> Iterator[Statement]:
    """Who drops out because he is elsewhere, where the mail changes what was: "Karin is met verlof, Piet komt"."""
    changes = told.says(Sign.REPLACES) or told.says(Sign.CORRECTS)
    before = told.signs.get(Sign.EARLIER, [])
    for number in told.signs.get(Sign.AWAY, []):
        if not (changes or number in before):
            continue
        refused = any(s.sentence == number and s.sign is Sign.CANNOT for s in told.statements)
        for start, end in named[number] if not refused else ():
            if _IS_AWAY.match(said[number].plain, end) and _away_in(said[number].plain, end):
                yield Statement(Sign.CANNOT, Who.OTHERS, number, start, end)


def _away_in(text: str, at: int) -> bool:
    """Whether the clause at that place tells of being elsewhere."""
    return any(start <= at < end and pattern(Sign.AWAY).bears(text[start:end]) for start, end in clauses(text))


def without_echo(said: Sequence[Sentence], statements: Sequence[Statement]) -> list[Statement]:
    """The statements without what the writer only heard ("fijn dat Piet ook komt"), or says again of nobody.

    A refusal of nobody is none where another tells whose it is: "Een afmelding: Piet kan niet".
    """
    others = [s for s in statements if s.sign is Sign.CANNOT and s.who is Who.OTHERS]
    return [s for s in statements if not (others and _names_nobody(said, s)) and not _is_heard(said, s)]


def _is_heard(said: Sequence[Sentence], statement: Statement) -> bool:
    comes = statement.sign is Sign.COMES and statement.who is Who.OTHERS
    return comes and bool(FINE_THAT.search(said[statement.sentence].plain, 0, statement.start))


def _names_nobody(said: Sequence[Sentence], statement: Statement) -> bool:
    clause = said[statement.sentence].plain[statement.start : statement.end]
    return (
        statement.sign is Sign.CANNOT
        and statement.who is Who.SELF
        and not is_mine(clause)
        and bool(_NOUN.search(clause))
    )


def is_asked_to_come(text: str) -> bool:
    """Whether a plain sentence tells that another asked the writer to come: "Gerben vroeg of ik wil gaan"."""
    return bool(_ASKED_TO_COME.search(text))


def taken_up(said: Sequence[Sentence], told: Told) -> Iterator[Statement]:
    """That the writer comes as another asked him to: "Gerben vroeg of ik wil gaan luisteren. Dat doe ik graag!"."""
    for number in range(1, len(said)):
        gladly = is_asked_to_come(said[number - 1].plain) and _GLADLY.match(said[number].plain)
        if gladly and not any(s.sentence == number for s in told.statements):
            yield Statement(Sign.COMES, Who.SELF, number, *gladly.span())


def summed_up(said: Sequence[Sentence], named: Sequence[Places], told: Told) -> Iterator[Statement]:
    """Who comes by a mail that only sums up persons, two or more: "Piet Smit en Karin Vos, gemeente Leiden"."""
    for number, sentence in enumerate(said):
        several = len(named[number]) > 1 or (named[number] and ME_AMONG.search(sentence.plain))
        if number not in told.questions and several and sums_up(sentence.plain, named[number]):
            yield Statement(Sign.COMES, Who.OTHERS, number, named[number][0][0], named[number][-1][1])
