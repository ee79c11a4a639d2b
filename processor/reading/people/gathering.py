"""Who comes and who drops out: the persons named in a mail set against what its sentences say. Pure.

Makes no seats and no decision; seats.py counts, intent.py decides.
"""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people import first_person, phrases
from processor.reading.people.bystanders import is_incidental, was_to
from processor.reading.people.fates import FEW, Fate, fate, is_struck
from processor.reading.people.lists.tables import Entry
from processor.reading.people.mentions import Mention
from processor.reading.people.names.name import Name, same_person
from processor.reading.people.party import Party, merged
from processor.reading.people.presence import place_sender
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told
from processor.reading.text.folding import plain

_INTRODUCED = 2  # sentences further on in which a colleague gets his name


def gather(
    said: Sequence[Sentence], told: Told, every: Sequence[Mention], listed: Sequence[Entry], sender: Name | None
) -> Party:
    """The party of a mail: all its mentions and list entries, told apart by the statements they stand in."""
    party = Party(listed=list(listed))
    found = merged(every)
    others = [m for m in found if not _is_writer(m, sender, every, said)]
    party.sender_named = len(others) < len(found) or any(
        e.myself or (e.name and sender and _is_sender(e.name, sender)) for e in listed
    )
    theirs = [m for m in every if not _is_writer(m, sender, every, said)]
    for mention in others:
        again = [m for m in theirs if same_person(m.name, mention.name)]
        fates = [(m.sentence, fate(m, said, told, theirs, every)) for m in again]
        after_all = fates[-1][1] is Fate.COMES and was_to(again[0], said[again[0].sentence].plain)  # "eerst zou Piet …"
        _place(party, mention, Fate.COMES if after_all else _last_word(fates, told))
        if fates[-1][1] is Fate.ELSEWHERE and any(becomes is Fate.COMES for _, becomes in fates):
            party.wavering.append(mention)
        party.struck = party.struck or any(is_struck(m, said[m.sentence].plain) for m in again)
    _hand_over(party, said, told)
    if told.speaks(Sign.CANNOT, Who.SELF, Who.BOTH) and any(first_person.ONLY_ME.search(s.plain) for s in said):
        party.settled += party.leaving  # "haal alleen mij eraf"
        party.leaving = []
    party.listed_leave = bool(listed) and told.speaks(Sign.CANNOT) and (not told.positive or _ends_in_list(said, told))
    mine = [m for m in found if m not in others]
    told_mine = [m.name for m in mine] + [e.name for e in listed if e.name and sender and _is_sender(e.name, sender)]
    party.own = max((name for name in told_mine if name.full), key=lambda name: len(name.badge), default=None)
    own = [m for m in mine if not _signs_off(m, said)]
    place_sender(party, said, told, own)
    _count_unnamed(party, said, told)
    return party


def is_crossed_out(entry: Entry, every: Sequence[Mention], said: Sequence[Sentence], told: Told) -> bool:
    """Whether somebody of a list drops out by a sentence beside it: "Wout is ziek, streep hem maar door"."""
    name = entry.name
    again = [m for m in every if name and same_person(m.name, name) and not said[m.sentence].listed]
    return told.positive and any(fate(m, said, told, every, every) is Fate.LEAVES for m in again)


def _last_word(fates: Sequence[tuple[int, Fate]], told: Told) -> Fate:
    """What becomes of somebody who is named more than once: who drops out anywhere doesn't come.

    The second of each pair says what becomes of him by the sentence of the first; where he only was to come by an
    earlier registration, what is told of him after it counts.
    """
    before = told.signs.get(Sign.EARLIER, [])
    if any(f is Fate.ELSEWHERE for _, f in fates) and all(n in before for n, f in fates if f is Fate.COMES):
        fates = [(n, f) for n, f in fates if f is not Fate.COMES]
    return min((f for _, f in fates), key=(Fate.LEAVES, Fate.SETTLED, Fate.COMES, Fate.ELSEWHERE, Fate.PASSES).index)


def _hand_over(party: Party, said: Sequence[Sentence], told: Told) -> None:
    """Let those leave in whose place others come: "Hij is in Den Haag ontboden. In zijn plaats komt …"."""
    for number, sentence in enumerate(said):
        for match in phrases.IN_HIS_PLACE.finditer(sentence.plain) if number not in told.questions else ():
            gone = _antecedent(party, said, number, match.start())
            if gone is not None and gone in party.coming:
                party.coming.remove(gone)
                party.leaving.append(gone)


def _antecedent(party: Party, said: Sequence[Sentence], number: int, at: int) -> Mention | None:
    """Whom "in zijn plaats" means: the last one named before, but for who comes by that same clause."""
    text = said[number].plain
    opened = max(text.rfind(mark, 0, at) for mark in (",", ";", ":", " maar ", " dus ", " en "))
    before = [m for m in party.everybody if (m.sentence, m.start) < (number, at)]
    before = [m for m in before if m.sentence < number or m.start <= opened or _is_object(text, m, at)]
    return max(before, key=lambda m: (m.sentence, m.start), default=None)


def _is_object(text: str, mention: Mention, at: int) -> bool:
    """Whether who is named just before isn't the one who comes: "Onno moet weg en ik kom in zijn plaats"."""
    return bool(re.search(r"\b(?:ik|wij|we|i)\b", text[mention.end : at]))


def _ends_in_list(said: Sequence[Sentence], told: Told) -> bool:
    """Whether a refusal introduces a list: "Wil je van de lijst halen:"."""
    return any(s.sign is Sign.CANNOT and said[s.sentence].plain.rstrip().endswith(":") for s in told.statements)


def _signs_off(mention: Mention, said: Sequence[Sentence]) -> bool:
    """Whether the writer's name only ends his text: "… omzetten? Gerbrand Olthof, gemeente Twenterand"."""
    text = said[mention.sentence].plain
    return mention.sentence == len(said) - 1 and mention.start < FEW and len(text[mention.end :].split()) <= 2 * FEW


def _is_sender(name: Name, sender: Name) -> bool:
    """Whether a name in the text is the writer's own; a given name alone isn't enough proof for another's surname."""
    return same_person(name, sender) and (
        bool(name.surname) or not sender.given or plain(name.given) == plain(sender.given)
    )


def _is_writer(mention: Mention, sender: Name | None, every: Sequence[Mention], said: Sequence[Sentence]) -> bool:
    """Whether a mention names the writer; his namesake who stands beside him isn't he: "Jan en Janneke de Boer"."""
    if sender is None or not _is_sender(mention.name, sender):
        return False
    if not mention.name.given or not sender.given or plain(mention.name.given) == plain(sender.given):
        return True
    beside = any(m.sentence == mention.sentence and plain(m.name.given) == plain(sender.given) for m in every)
    return not beside and not first_person.ME_AMONG.search(said[mention.sentence].plain)


def _place(party: Party, mention: Mention, becomes: Fate) -> None:
    places = {
        Fate.COMES: party.coming,
        Fate.LEAVES: party.leaving,
        Fate.PASSES: party.passing,
        Fate.SETTLED: party.settled,
        Fate.ELSEWHERE: party.elsewhere,
    }
    places[becomes].append(mention)


def _count_unnamed(party: Party, said: Sequence[Sentence], told: Told) -> None:
    """Colleagues who come without a name: "mijn collega en ik"."""
    numbers = {s.sentence for s in told.statements if s.sign is not Sign.CANNOT} | (
        set(told.signs.get(Sign.EXTRA, [])) - set(told.questions)
    )
    gone = [s for s in told.statements if s.sign is Sign.CANNOT]
    for number in sorted(numbers - set(told.left_to_them)):
        text = said[number].plain
        named = [m for m in party.everybody if m.sentence in (number, number + 1)]
        if phrases.PLURAL.search(text) and not named and not party.listed:
            party.crowd = True
        for match in phrases.UNNAMED.finditer(phrases.NEXT_TIME.sub(_blank, text)):
            near = any(0 <= m.start - match.end() < 40 or 0 <= match.start() - m.end < 25 for m in named)  # noqa: PLR2004 - letters between "collega" and the name
            taken = near or _is_named_later(party, said, number)
            out = any(s.sentence == number and s.start <= match.start() < s.end for s in gone)
            incidental = is_incidental(text, Mention(Name(given="x"), number, match.start(), match.end()))
            if not taken and not out and not incidental and not party.listed:
                party.unnamed += 1
                break


def _is_named_later(party: Party, said: Sequence[Sentence], number: int) -> bool:
    """Whether one of the next sentences says how he is called: "Mijn chef wil mee. (…) Hij heet Sjef Ackermans"."""
    return any(
        number < m.sentence <= number + _INTRODUCED and phrases.IS_CALLED.search(said[m.sentence].plain[: m.start])
        for m in party.coming
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
