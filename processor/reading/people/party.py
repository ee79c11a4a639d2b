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
    r"\b(?:via|dankzij|volgens|cc|beste|dag|hoi|hallo|geachte|dank aan|advies van|verzoek van|aanraden van|uitnodiging van|voorspraak van|gesproken met"
    r"|sprak met|gesprek met|overleg met|contact met|afspraak met|van|aan|hoorde van|kreeg van|gehoord van|groeten aan|groet aan|bij|bel|door|tip van"
    r"|afgestemd met|werk\w*(?: ik| wij)? samen met|samenwerk\w* met|met wie|t\.a\.v\.?|tav|mail van|link van|from|thanks to|wijzen door|of)"
    r"(?: (?:mijn|onze|een|de|uw|jullie|je|my|our))?(?: (?:directe|nieuwe|oude|voormalige|ex|gewaardeerde))?"
    r"(?: (?:collega|leidinggevende|wethouder|directeur|heer|mevrouw|mevr\.?|dhr\.?|mw\.?|ir\.?|drs\.?|\w*manager|\w*adviseur|colleague|burgemeester|mr\.?|prof\.?)){0,3} $",
)
_OF = re.compile(
    r"\b(?:aanmelding(?:en)?|inschrijving(?:en)?|komst|deelname|aanwezigheid|registratie|opgave|afmelding|plaats|plek|naam|namen|gegevens|aanmelden van|opgeven van|registration|nieuw(?:s|e)) (?:van|voor|of)(?: [\w']+){0,3} ?$|\b(?:vergezeld|vervangen|waargenomen|accompanied|replaced|ingenomen) (?:door|by)(?: [\w']+){0,2} ?$|\b(?:over|door) aan(?: [\w']+){0,2} ?$|\bgaat naar(?: [\w']+){0,2} ?$|\been van\b.{0,20}$|\b(?:plek|overdragen|overgedragen) aan(?: [\w']+){0,2} ?$|\bgeef .{0,30}\baan(?: [\w']+){0,2} ?$"
)
_PERHAPS = re.compile(r"\b(?:misschien|wellicht|eventueel|mogelijk|onder voorbehoud|maybe|perhaps|possibly)\b")
_HIM = re.compile(r"\b(?:hem|haar|hen|ze|hun|him|her|them|beiden|allebei)\b")
_REPORTS = re.compile(
    r"^[ ,]{1,2}(?:\([^)]*\) ?)?(?:wees|attendeerde|stuurde|tipte|vertelde|zei|vroeg|mailde|raadde|noemde|adviseerde|liet|heeft (?:mij|me|ons) (?:gewezen|getipt|verteld|geattendeerd|gevraagd|doorgestuurd)|told|sent|suggested|mentioned|forwarded|vraagt)\b"
)
_OBJECT_ME = re.compile(
    r"\b(?:mij|me|mezelf|mijzelf|myself|ikzelf|ondergetekende|ik ook|ook ik|ik zelf|zelf ook|ook zelf)\b|\ben ik\b|\bik en\b|\band (?:i|me)\b"
)
_ASKED_ME = re.compile(
    r"\b(?:vroeg|vraagt|verzocht|gevraagd|wees|attendeerde|tipte|stuurde|mailde|liet|gaf|asked)\b (?:aan )?(?:mij|me|ons)\b|\b(?:mij|me) (?:gevraagd|verzocht)\b"
)
_OBJECT_US = re.compile(
    r"\b(?:ons|onszelf|us|ourselves)\b(?! (?:team|bureau|college|stadslab|project|programma|kantoor|netwerk))"
)
_WITH = re.compile(
    r"\bsamen met\b|\bmet (?:mijn|een|twee|drie|nog) (?:\w+ )?collega|\btogether with\b|\bwith (?:a|my|two) colleague"
)
_GONE_BEFORE = re.compile(
    r"\b(?:in (?:de )?plaats van|i\.?p\.?v\.?|instead of|niet:?|vervang(?:t|en)?|replac(?:e|es|ing)|behalve|zonder|not)"
    r"(?: (?:de|heer|mevrouw|mijn|onze|collega|dhr\.?|mevr\.?|mw\.?))*\s?$"
)
_GONE_BEHIND = re.compile(r"^(?: (?:wordt|zal worden|word))\b.{0,40}\bvervangen\b|^ valt af\b|^ is replaced\b")
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
    listed_leave: bool = False
    struck: bool = False
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
    party.listed_leave = bool(listed) and told.speaks(Sign.CANNOT) and not told.positive
    own = [m for m in found if m not in others and not _signs_off(m, said)]
    _place_sender(party, said, told, own)
    _count_unnamed(party, said, told)
    return party


def _signs_off(mention: Mention, said: Sequence[Sentence]) -> bool:
    """Whether the writer's name only ends his text: "… omzetten? Gerbrand Olthof, gemeente Twenterand"."""
    text = said[mention.sentence].plain
    return mention.sentence == len(said) - 1 and mention.start < _FEW and len(text[mention.end :].split()) <= 2 * _FEW


def _is_sender(name: Name, sender: Name) -> bool:
    """Whether a name in the text is the writer's own; a given name alone isn't enough proof for another's surname."""
    return same_person(name, sender) and (
        bool(name.surname) or not sender.given or plain(name.given) == plain(sender.given)
    )


def _place(party: Party, mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention]) -> None:
    sentence = said[mention.sentence].plain
    before, behind = sentence[max(0, mention.start - 40) : mention.start], sentence[mention.end : mention.end + 60]
    struck = _GONE_BEFORE.search(before) or _GONE_BEHIND.match(behind)
    party.struck = party.struck or bool(struck)
    alone = not any(s.sentence == mention.sentence and s.sign is not Sign.CANNOT for s in told.statements)
    if _is_perhaps(mention, sentence, told):
        party.passing.append(mention)
    elif struck or any(_leaves(s, mention, found, alone=alone) for s in told.statements if s.sign is Sign.CANNOT):
        party.leaving.append(mention)
    elif _meant_later(mention, said, told) or (
        not is_incidental(sentence, mention) and _comes(mention, said, told, found)
    ):
        party.coming.append(mention)
    else:
        party.passing.append(mention)


def _is_perhaps(mention: Mention, sentence: str, told: Told) -> bool:
    """Whether somebody only comes perhaps, while others surely do."""
    left = max(sentence.rfind(mark, 0, mention.start) for mark in (",", ";", "."))
    right = min(
        (at for at in (sentence.find(mark, mention.end) for mark in (",", ";")) if at >= 0), default=len(sentence)
    )
    return bool(_PERHAPS.search(sentence[left + 1 : right])) and len(told.statements) > 1


def _comes(mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention]) -> bool:
    """Whether the sentence that names somebody speaks of coming, or names him without more."""
    number = mention.sentence
    start, end = told.others_before.get(number, (0, 0))
    if start <= mention.start < end:
        return False
    if any(s.sentence == number and s.sign is not Sign.CANNOT for s in told.statements):
        return True
    if any(number in told.signs.get(sign, []) for sign in (Sign.REPLACES, Sign.EXTRA, Sign.CORRECTS, Sign.EARLIER)):
        return True
    return number not in told.questions and _is_bare(said, mention, told, found)


def _is_bare(said: Sequence[Sentence], mention: Mention, told: Told, found: Sequence[Mention]) -> bool:
    """Whether names stand without a verb of their own: an enumeration after "ook", or a whole line of names."""
    text = said[mention.sentence].plain
    rest = list(text)
    for other in found:
        if other.sentence == mention.sentence:
            rest[other.start : other.end] = " " * (other.end - other.start)
    left = [word for word in "".join(rest).split() if any(c.isalpha() for c in word) and "@" not in word]
    follows = any(s.sentence == mention.sentence - 1 and s.sign is not Sign.CANNOT for s in told.statements)
    return (
        len(left) <= _FEW
        and (told.positive or not told.statements)
        or (follows and len(left) <= 2 * _FEW and bool(_ALONG.search(text)))
    )


_FEW = 3  # words beside the names of an enumeration


def _leaves(statement: Statement, mention: Mention, found: Sequence[Mention], *, alone: bool) -> bool:
    """Whether a refusal is this person's: named in its words, or the last one named before a "hij is ziek"."""
    if statement.sentence == mention.sentence and mention.start < statement.end and statement.start < mention.end:
        return True
    if statement.who in (Who.ALL, Who.BOTH) and statement.sentence == mention.sentence and alone:
        return True
    if statement.who is not Who.OTHERS:
        return False
    inside = any(
        m.sentence == statement.sentence and m.start < statement.end and statement.start < m.end for m in found
    )
    before = [m for m in found if (m.sentence, m.start) < (statement.sentence, statement.start)]
    near = bool(before) and before[-1].sentence >= statement.sentence - 1
    return not inside and near and before[-1] is mention


def _meant_later(mention: Mention, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer goes on to sign this person up: "Onze nieuwe collega … Wil je hem alvast noteren?"."""
    acts = [
        s for s in told.statements if s.sign is Sign.SIGNS_UP and mention.sentence <= s.sentence <= mention.sentence + 2
    ]
    for act in acts:
        text = said[act.sentence].plain
        him = _HIM.search(text, mention.end if act.sentence == mention.sentence else 0)
        if him and not _OBJECT_ME.search(text):
            return True
    return False


def is_incidental(sentence: str, mention: Mention) -> bool:
    """Whether somebody is only spoken of: "via Piet", "op verzoek van …", "Piet wees mij erop"."""
    before = sentence[max(0, mention.start - 60) : mention.start]
    if _OF.search(before):
        return False
    return bool(_INCIDENTAL.search(before)) or bool(_REPORTS.match(sentence[mention.end : mention.end + 60]))


def _place_sender(party: Party, said: Sequence[Sentence], told: Told, own: Sequence[Mention]) -> None:
    party.sender_leaves = told.speaks(Sign.CANNOT, Who.SELF, Who.ALL, Who.BOTH)
    included = [s for s in told.statements if s.sign is not Sign.CANNOT and _includes_sender(s, said, party)]
    named = bool(own) or any(e.myself for e in party.listed)
    out = [(s.sentence, s.start) for s in told.statements if s.sign is Sign.CANNOT and s.who is not Who.OTHERS]
    stays = bool(included) and (not out or max((s.sentence, s.start) for s in included) > max(out))
    party.sender_comes = (stays or (named and not party.sender_leaves)) and not _stays_away(party, said, told)
    party.sender_at = min((m.sentence for m in own), default=min((s.sentence for s in included), default=0))


def _stays_away(party: Party, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer is elsewhere and sends others: "Zelf ben ik die week in Brussel, maar onze adviseur …"."""
    if not (party.coming or party.unnamed or party.listed):
        return False
    mine = (Who.SELF, Who.ALL, Who.BOTH)
    away = [
        n
        for n in told.signs.get(Sign.AWAY, [])
        if not any(s.sentence == n and s.who in mine and s.sign is Sign.COMES for s in told.statements)
    ]
    acts = [s for s in told.statements if s.sign is Sign.SIGNS_UP and _OBJECT_ME.search(said[s.sentence].plain)]
    return bool(away) and not acts


def _includes_sender(statement: Statement, said: Sequence[Sentence], party: Party) -> bool:
    """Whether a statement on coming speaks of the writer himself."""
    text = said[statement.sentence].plain
    if statement.sign is Sign.SIGNS_UP:
        return _signs_himself_up(text, statement, party)
    clause = _around(text, statement.start, statement.end)
    if _SENDS.search(clause) and _speaks_of_others(text, statement, party):
        return bool(_OBJECT_ME.search(clause))
    if statement.who in (Who.SELF, Who.ALL, Who.BOTH):
        return not party.listed or bool(_OBJECT_ME.search(text)) or statement.who is Who.SELF
    return bool(_ALONG.search(text)) and not _SENDS.search(text)


def _signs_himself_up(text: str, statement: Statement, party: Party) -> bool:
    text = _ASKED_ME.sub(" ", text)
    if _OBJECT_ME.search(text) or _WITH.search(text):
        return True
    if party.listed:
        return False
    return bool(_OBJECT_US.search(text)) or not _speaks_of_others(text, statement, party)


def _speaks_of_others(text: str, statement: Statement, party: Party) -> bool:
    named = any(m.sentence == statement.sentence for m in party.coming)
    return named or bool(
        _UNNAMED.search(text) or _HIM.search(text) or (_PLURAL.search(text) and not _WITH.search(text))
    )


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
            incidental = is_incidental(text, Mention(Name(given="x"), number, match.start(), match.end()))
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
