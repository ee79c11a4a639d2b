"""Who stands in a form for his part in it, not for a chair: who asked, approved, handled or sent it. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.text.folding import plain

_KEY = re.compile(
    r"^\W*(?:(?:akkoord|accoord|goedgekeurd|geaccordeerd|toestemming|paraaf|fiat|aangevraagd|ingediend|behandeld|opgesteld"
    r"|verzonden|ingevuld|geregistreerd|doorgegeven|aangemeld|verwerkt|gemeld|approved|requested|submitted|handled)"
    r"(?: (?:door|van|by))?(?: (?:de |het )?\w+)?|(?:naam )?(?:leidinggevende|direct leidinggevende|manager|teamleider"
    r"|budgethouder|kostenplaatshouder|opdrachtgever|aanvrager|behandelaar|steller|indiener|secretaresse"
    r"|organisator|afzender|verwijzer|line manager|supervisor))(?: ?\([^()]{1,30}\))? ?[:=]"
)
_CONTACT = re.compile(
    r"^\W*(?:contactpersoon|contact|noodcontact|contactgegevens|contact person)(?: ?\([^()]*\))? ?[:=]"
)
_PERSON = re.compile(
    r"^\W*(?:naam|namen|deelnemers?|deelneemsters?|medewerk(?:er|ster)s?|collega'?s?|cursist|bezoekers?|gast(?:en)?"
    r"|aanwezigen?|name|participants?|attendees?|employee)\b[^:=]{0,20}[:=]"
)


def official_lines(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that name somebody for his part in the form.

    A contact is one too, but not where nobody else is entered: then he is the one who comes.
    """
    folded = [plain(line) for line in lines]
    found = {at for at, line in enumerate(folded) if _KEY.match(line)}
    fields = [at for at, line in enumerate(folded) if _PERSON.match(line)]
    contacts = {at for at, line in enumerate(folded) if _CONTACT.match(line)}
    return frozenset(found | (contacts if fields else set()))


def is_official(sentence: Sentence, lines: Sequence[str], officials: frozenset[int]) -> bool:
    """Whether a sentence is such a line."""
    return any(plain(lines[at]).strip() == sentence.plain.strip() for at in officials)
