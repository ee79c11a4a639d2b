"""Who comes and who drops out: the persons named in a mail set against what its sentences say. Pure.

Makes no seats and no decision; seats.py counts, intent.py decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from processor.reading.clauses import Who
from processor.reading.folding import plain
from processor.reading.people import phrases
from processor.reading.people.lists import Entry
from processor.reading.people.mentions import Mention
from processor.reading.people.names import Name, same_person
from processor.reading.sentences import Sentence
from processor.reading.signs import Sign
from processor.reading.told import Statement, Told


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
    party.listed_leave = bool(listed) and told.speaks(Sign.CANNOT) and (not told.positive or _ends_in_list(said, told))
    own = [m for m in found if m not in others and not _signs_off(m, said)]
    _place_sender(party, said, told, own)
    _count_unnamed(party, said, told)
    return party


def _ends_in_list(said: Sequence[Sentence], told: Told) -> bool:
    """Whether a refusal introduces a list: "Wil je van de lijst halen:"."""
    return any(s.sign is Sign.CANNOT and said[s.sentence].plain.rstrip().endswith(":") for s in told.statements)


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
    struck = phrases.GONE_BEFORE.search(before) or phrases.GONE_BEHIND.match(behind)
    party.struck = party.struck or bool(struck)
    alone = not any(s.sentence == mention.sentence and s.sign is not Sign.CANNOT for s in told.statements)
    if _is_perhaps(mention, sentence, told):
        party.passing.append(mention)
    elif _is_withdrawn(mention, told):
        party.leaving.append(mention)
    elif phrases.HANDED_TO.search(before):
        party.coming.append(mention)
    elif struck or any(_leaves(s, mention, found, alone=alone) for s in told.statements if s.sign is Sign.CANNOT):
        party.leaving.append(mention)
    elif _meant_later(mention, said, told) or (
        not is_incidental(sentence, mention) and _comes(mention, said, told, found)
    ):
        party.coming.append(mention)
    else:
        party.passing.append(mention)


def _is_withdrawn(mention: Mention, told: Told) -> bool:
    """Whether the mail takes back the registration of which it names the people, and signs nobody up."""
    earlier = mention.sentence in told.signs.get(Sign.EARLIER, [])
    return earlier and told.speaks(Sign.CANNOT) and not told.positive and not told.says(Sign.REPLACES)


def _is_perhaps(mention: Mention, sentence: str, told: Told) -> bool:
    """Whether somebody only comes perhaps, while others surely do."""
    left = max(sentence.rfind(mark, 0, mention.start) for mark in (",", ";", "."))
    right = min(
        (at for at in (sentence.find(mark, mention.end) for mark in (",", ";")) if at >= 0), default=len(sentence)
    )
    return bool(phrases.PERHAPS.search(sentence[left + 1 : right])) and len(told.statements) > 1


def _comes(mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention]) -> bool:
    """Whether the sentence that names somebody speaks of coming, or names him without more."""
    number = mention.sentence
    if number in told.signs.get(Sign.EARLIER, []) and told.speaks(Sign.CANNOT) and not told.positive:
        return False
    start, end = told.others_before.get(number, (0, 0))
    if start <= mention.start < end:
        return False
    if any(s.sentence == number and s.sign is not Sign.CANNOT for s in told.statements):
        return True
    text = said[number].plain
    if told.positive and phrases.FOR.search(text[max(0, mention.start - 40) : mention.start]):
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
    if len(left) <= _FEW and (told.positive or not told.statements):
        return True
    return follows and len(left) <= 2 * _FEW and bool(phrases.ALONG.search(text))


_REACH = 2  # sentences in which "hem" still means the one named before
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
    """Whether the writer goes on to speak of this person: "Onze nieuwe collega … Wil je hem alvast noteren?"."""
    number = mention.sentence
    later = [s for s in told.statements if s.sign is not Sign.CANNOT and number <= s.sentence <= number + _REACH]
    return any(_means(statement, mention, said) for statement in later)


def _means(statement: Statement, mention: Mention, said: Sequence[Sentence]) -> bool:
    text = phrases.ASKED_ME.sub(" ", said[statement.sentence].plain)
    if statement.sign is Sign.COMES:
        if statement.sentence == mention.sentence:
            return statement.start > mention.end and bool(phrases.THAT_HE.search(text, mention.end))
        return statement.who is Who.OTHERS and bool(phrases.HE.search(text))
    him = phrases.HIM.search(text, mention.end if statement.sentence == mention.sentence else 0)
    return him is not None and not phrases.OBJECT_ME.search(text)


def is_incidental(sentence: str, mention: Mention) -> bool:
    """Whether somebody is only spoken of: "via Piet", "op verzoek van …", "Piet wees mij erop"."""
    before = sentence[max(0, mention.start - 60) : mention.start]
    if phrases.OF.search(before):
        return False
    return bool(phrases.INCIDENTAL.search(before)) or bool(
        phrases.REPORTS.match(sentence[mention.end : mention.end + 60])
    )


def _place_sender(party: Party, said: Sequence[Sentence], told: Told, own: Sequence[Mention]) -> None:
    party.sender_leaves = told.speaks(Sign.CANNOT, Who.SELF, Who.ALL, Who.BOTH) and not _withdraws_others(
        party, said, told
    )
    included = [s for s in told.statements if s.sign is not Sign.CANNOT and _includes_sender(s, said, party)]
    named = bool(own) or any(e.myself for e in party.listed)
    out = [(s.sentence, s.start) for s in told.statements if s.sign is Sign.CANNOT and s.who is not Who.OTHERS]
    stays = bool(included) and (not out or max((s.sentence, s.start) for s in included) > max(out))
    party.sender_comes = (stays or (named and not party.sender_leaves)) and not _stays_away(party, said, told)
    party.sender_at = min((m.sentence for m in own), default=min((s.sentence for s in included), default=0))


def _withdraws_others(party: Party, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer takes back a registration of others, in which he himself had no part."""
    earlier = " ".join(said[n].plain for n in told.signs.get(Sign.EARLIER, []))
    theirs = any(_is_withdrawn(mention, told) for mention in party.leaving)
    return theirs and not phrases.OBJECT_ME.search(earlier) and not phrases.OBJECT_US.search(earlier)


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
    acts = [s for s in told.statements if s.sign is Sign.SIGNS_UP and phrases.OBJECT_ME.search(said[s.sentence].plain)]
    return bool(away) and not acts


def _includes_sender(statement: Statement, said: Sequence[Sentence], party: Party) -> bool:
    """Whether a statement on coming speaks of the writer himself."""
    text = said[statement.sentence].plain
    if statement.sign is Sign.SIGNS_UP:
        return _signs_himself_up(text, statement, party)
    clause = _around(text, statement.start, statement.end)
    if phrases.SENDS.search(clause) and _speaks_of_others(text, statement, party):
        return bool(phrases.OBJECT_ME.search(clause))
    if statement.who in (Who.SELF, Who.ALL, Who.BOTH):
        return not party.listed or bool(phrases.OBJECT_ME.search(text)) or statement.who is Who.SELF
    return bool(phrases.ALONG.search(text)) and not phrases.SENDS.search(text)


def _signs_himself_up(text: str, statement: Statement, party: Party) -> bool:
    text = phrases.ASKED_ME.sub(" ", text)
    if phrases.OBJECT_ME.search(text) or phrases.WITH.search(text):
        return True
    if party.listed:
        return False
    return bool(phrases.OBJECT_US.search(text)) or not _speaks_of_others(text, statement, party)


def _speaks_of_others(text: str, statement: Statement, party: Party) -> bool:
    named = any(m.sentence == statement.sentence for m in party.coming)
    return named or bool(
        phrases.UNNAMED.search(text)
        or phrases.HIM.search(text)
        or (phrases.PLURAL.search(text) and not phrases.WITH.search(text))
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
        named = [m for m in (*party.coming, *party.leaving, *party.passing) if m.sentence in (number, number + 1)]
        if phrases.PLURAL.search(text) and not named and not party.listed:
            party.crowd = True
        for match in phrases.UNNAMED.finditer(text):
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
