"""Who comes and who drops out: the persons named in a mail set against what its sentences say. Pure.

Makes no seats and no decision; seats.py counts, intent.py decides.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from processor.reading.folding import plain
from processor.reading.people.lists import Entry
from processor.reading.people.mentions import Mention
from processor.reading.people.names import Name, same_person
from processor.reading.sentences import Sentence
from processor.reading.signs import Sign
from processor.reading.statements import Statement, Told, Who

_INCIDENTAL = re.compile(
    r"\b(?:via|dankzij|volgens|cc|beste|dag|hoi|hallo|geachte|dank aan|advies van|verzoek van|aanraden van|uitnodiging van|voorspraak van|gesproken met|sprak met"
    r"|gesprek met|overleg met|contact met|afspraak met|van|aan|hoorde van|kreeg van|gehoord van|groeten aan|groet aan|bij|bel|door|tip van|afgestemd met|met wie|t\.a\.v\.?|tav|mail van|link van|from|thanks to|wijzen door|of)"
    r"(?: (?:mijn|onze|een|de|uw|jullie|je|my|our))?(?: (?:directe|nieuwe|oude|voormalige|ex|gewaardeerde))?(?: [\w-]+){0,1}[,:]? ?$",
)
_OF = re.compile(
    r"\b(?:aanmelding(?:en)?|inschrijving(?:en)?|komst|deelname|aanwezigheid|registratie|opgave|afmelding|plaats|plek|naam|namen|gegevens|aanmelden van|opgeven van|registration|nieuw(?:s|e)) (?:van|voor|of)(?: [\w']+){0,3} ?$|\b(?:vergezeld|vervangen|waargenomen|accompanied|replaced|ingenomen) (?:door|by)(?: [\w']+){0,2} ?$|\b(?:over|door) aan(?: [\w']+){0,2} ?$|\bgaat naar(?: [\w']+){0,2} ?$|\been van\b.{0,20}$|\bplek aan(?: [\w']+){0,2} ?$|\bgeef .{0,30}\baan(?: [\w']+){0,2} ?$"
)
_REPORTS = re.compile(
    r"^[ ,]{1,2}(?:\([^)]*\) ?)?(?:wees|attendeerde|stuurde|tipte|vertelde|zei|vroeg|mailde|raadde|noemde|adviseerde|liet|heeft (?:mij|me|ons) (?:gewezen|getipt|verteld|geattendeerd|gevraagd|doorgestuurd)|told|sent|suggested|mentioned|forwarded|vraagt)\b"
)
_OBJECT_SELF = re.compile(
    r"\b(?:mij|me|mezelf|mijzelf|myself|ikzelf|ondergetekende|ons|onszelf|us|ik ook|ook ik|ik zelf|zelf ook|ook zelf)\b|\ben ik\b|\bik en\b|\band (?:i|me)\b"
)
_ALONG = re.compile(r"\b(?:ook|mee|samen|erbij|met mij|met ons|also|along|too|together|with me|vergezel\w*)\b")
_SENDS = re.compile(r"\b(?:stuur|sturen|vaardig|vaardigen|afvaardig\w*|laat|laten|vertegenwoordig\w*|sending|send)\b")
_UNNAMED = re.compile(
    r"\b(?:(?:mijn|een|onze|nog een|één van mijn|1|a|my|een andere|n) (?:\w+ ){0,2}?(?:collega|medewerk(?:er|ster)|stagiaire?|trainee|colleague|kamergenoot|teamgenoot|teamlid|partner|introducee)|nog iemand|iemand anders|a colleague)\b(?!'|\w)"
)
_PLURAL = re.compile(
    r"\b(?:collega'?s|collegaas|medewerkers|trainees|stagiairs|colleagues|teamleden|een paar (?:mensen|collega's)|enkele|een aantal|een delegatie|met het (?:hele )?team|met de hele|met z'n allen)\b"
)


@dataclass(slots=True)
class Party:
    """The persons of a mail by what becomes of them; `sender_comes` and `sender_leaves` tell of the writer."""

    coming: list[Mention] = field(default_factory=list)
    leaving: list[Mention] = field(default_factory=list)
    passing: list[Mention] = field(default_factory=list)
    listed: list[Entry] = field(default_factory=list)
    sender_comes: bool = False
    sender_named: bool = False
    sender_leaves: bool = False
    unnamed: int = 0
    crowd: bool = False
    sender_at: int = 0


def gather(
    said: Sequence[Sentence], told: Told, found: Sequence[Mention], listed: Sequence[Entry], sender: Name | None
) -> Party:
    """The party of a mail: its mentions and list entries, told apart by the statements they stand in."""
    party = Party(listed=list(listed))
    others = [m for m in found if sender is None or not _is_sender(m.name, sender)]
    party.sender_named = len(others) < len(found) or any(
        e.myself or (e.name and sender and _is_sender(e.name, sender)) for e in listed
    )
    for mention in others:
        _place(party, mention, said, told, others)
    _place_sender(party, said, told, [m for m in found if m not in others])
    _count_unnamed(party, said, told)
    return party


def _is_sender(name: Name, sender: Name) -> bool:
    """Whether a name in the text is the writer's own; a given name alone isn't enough proof for another's surname."""
    return same_person(name, sender) and (
        bool(name.surname) or not sender.given or plain(name.given) == plain(sender.given)
    )


def _place(party: Party, mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention]) -> None:
    sentence = said[mention.sentence].plain
    here = [s for s in told.statements if s.sentence == mention.sentence]
    if any(_leaves(s, mention, found) for s in told.statements if s.sign is Sign.CANNOT):
        party.leaving.append(mention)
    elif _is_incidental(sentence, mention):
        party.passing.append(mention)
    elif (
        any(s.sign is not Sign.CANNOT for s in here)
        or mention.sentence in told.signs.get(Sign.REPLACES, [])
        or mention.sentence in told.signs.get(Sign.EXTRA, [])
    ) or _is_bare(sentence, mention, told):
        party.coming.append(mention)
    else:
        party.passing.append(mention)


def _leaves(statement: Statement, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a refusal is this person's: named in its words, or the last one named before a "hij is ziek"."""
    if statement.sentence == mention.sentence and mention.start < statement.end and statement.start < mention.end:
        return True
    if statement.who is not Who.OTHERS:
        return False
    inside = any(
        m.sentence == statement.sentence and m.start < statement.end and statement.start < m.end for m in found
    )
    before = [m for m in found if (m.sentence, m.start) < (statement.sentence, statement.start)]
    near = bool(before) and before[-1].sentence >= statement.sentence - 1
    return not inside and near and before[-1] is mention


def _is_incidental(sentence: str, mention: Mention) -> bool:
    before = sentence[max(0, mention.start - 60) : mention.start]
    if _OF.search(before):
        return False
    return bool(_INCIDENTAL.search(before)) or bool(_REPORTS.match(sentence[mention.end : mention.end + 60]))


def _is_bare(sentence: str, mention: Mention, told: Told) -> bool:
    """Whether a name stands without a verb of its own: in an enumeration, after "ook", or as a whole line."""
    rest = f"{sentence[: mention.start]} {sentence[mention.end :]}"
    asked = mention.sentence in told.questions
    return (
        not asked and (told.positive or len(rest.split()) < 6) and (len(rest.split()) < 9 or bool(_ALONG.search(rest)))
    )


def _place_sender(party: Party, said: Sequence[Sentence], told: Told, own: Sequence[Mention]) -> None:
    leaves = told.speaks(Sign.CANNOT, Who.SELF, Who.ALL, Who.BOTH)
    included = [s for s in told.statements if s.sign is not Sign.CANNOT and _includes_sender(s, said, party)]
    named = bool(own) or any(e.myself for e in party.listed)
    party.sender_comes = bool(included) or (named and not leaves)
    party.sender_leaves = leaves
    last_out = max(
        (s.sentence for s in told.statements if s.sign is Sign.CANNOT and s.who is not Who.OTHERS), default=-1
    )
    if leaves and (not included or max(s.sentence for s in included) <= last_out):
        again = [s for s in included if s.sign is Sign.SIGNS_UP and s.sentence == last_out and s.who is Who.BOTH]
        party.sender_comes = bool(again)
    party.sender_at = min((m.sentence for m in own), default=min((s.sentence for s in included), default=0))


def _includes_sender(statement: Statement, said: Sequence[Sentence], party: Party) -> bool:
    sentence = said[statement.sentence]
    others = [m for m in party.coming if m.sentence == statement.sentence]
    spoken_of = (
        bool(others)
        or bool(_UNNAMED.search(sentence.plain))
        or (sentence.plain.rstrip().endswith(":") and bool(party.listed))
    )
    if statement.sign is Sign.SIGNS_UP:
        return (
            not spoken_of
            or bool(_OBJECT_SELF.search(sentence.plain))
            or bool(re.search(r"\bsamen met\b|\bmet (?:mijn|een|twee) collega", sentence.plain))
        )
    clause = _around(sentence.plain, statement.start, statement.end)
    if _SENDS.search(clause) and spoken_of:
        return bool(_OBJECT_SELF.search(clause))
    if statement.who in (Who.SELF, Who.ALL, Who.BOTH):
        return True
    return bool(_ALONG.search(sentence.plain)) and not _SENDS.search(sentence.plain)


def _around(text: str, start: int, end: int) -> str:
    left = max(text.rfind(mark, 0, start) for mark in (",", ";", ":", " maar "))
    right = min((at for at in (text.find(mark, end) for mark in (",", ";", " maar ")) if at >= 0), default=len(text))
    return text[left + 1 : right]


def _count_unnamed(party: Party, said: Sequence[Sentence], told: Told) -> None:
    """Colleagues who come without a name: "mijn collega en ik"."""
    numbers = {s.sentence for s in told.statements if s.sign is not Sign.CANNOT} | set(told.signs.get(Sign.EXTRA, []))
    gone = [s for s in told.statements if s.sign is Sign.CANNOT]
    for number in sorted(numbers):
        text = said[number].plain
        named = [m for m in (*party.coming, *party.leaving, *party.passing) if m.sentence == number]
        if _PLURAL.search(text) and not named and not party.listed:
            party.crowd = True
        for match in _UNNAMED.finditer(text):
            taken = any(0 <= m.start - match.end() < 40 or 0 <= match.start() - m.end < 25 for m in named)  # noqa: PLR2004 - letters between "collega" and the name
            out = any(s.sentence == number and s.start <= match.start() < s.end for s in gone)
            incidental = _is_incidental(text, Mention(Name(given="x"), number, match.start(), match.end()))
            if not taken and not out and not incidental and not party.listed:
                party.unnamed += 1
                break


def merged(found: Iterable[Mention]) -> list[Mention]:
    """The mentions with every person once; a later address or surname fills what the first lacks."""
    kept: list[Mention] = []
    for mention in found:
        at = next((i for i, other in enumerate(kept) if same_person(other.name, mention.name)), None)
        if at is None:
            kept.append(mention)
        elif mention.name.full and not kept[at].name.full:
            kept[at] = replace(mention, email=mention.email or kept[at].email)
        elif mention.email and not kept[at].email:
            kept[at] = replace(kept[at], email=mention.email)
    return kept
