"""What the conversation tells that a mail goes on in: an invitation, our confirmation, a talk among others. Pure."""

import re
from collections.abc import Collection

from processor.reading.letters.letter import Letter
from processor.reading.text.folding import plain, words
from processor.reading.text.wordings import Turn

_CONFIRMED = Turn(
    r"\b(?:(?:je|jij|u|jullie) (?:staat|staan|bent|zijn) (?:\w+ )?(?:op de lijst|aangemeld|ingeschreven"
    r"|genoteerd)|genoteerd|aanmelding\w* (?:voor .{0,80})?(?:is|zijn|hebben|heb) .{0,20}ontvangen"
    r"|(?:je|uw|jullie|de|deze|ter) (?:aanmelding|bevestiging)|bevestig\w*|(?:leuk|fijn|mooi|goed"
    r"|top) dat (?:je|u|jullie|jij) (?:er ?bij |ook )?(?:kom\w*|bent|zijn)|sta(?:at"
    r"|an) op de (?:deelnemers)?lijst"
    r"|plaats(?:en)? gereserveerd|we have registered|your registration|meld ik (?:me|mij|ons)|(?:ik|wij) (?:kom"
    r"|komen) graag|graag \d plaats\w*|zie(?:n)? (?:je|jullie|u) (?:graag|dan|de 18e|dinsdag))\b",
)
_CONFIRMATION = re.compile(
    r"\b(?:bevestiging|confirmation|ontvangstbevestiging)\b|\bingeschreven voor\b|\bu bent aangemeld\b"
)
_COAXED = Turn(r"\b(?:heb je je al|mis je nog|iets voor jou|kom (?:je|jij) ook|nog niet aangemeld|ben je er ook bij)\b")
_INVITED = Turn(
    r"\b(?:kom (?:jij|je|jullie) ook|komt u ook|meld je (?:dan )?aan|heb je je al|aanmelden kan|sluit je aan"
    r"|uitgenodigd|uitnodiging|zien we je|ben je erbij|iets voor jou"
    r"|laat (?:het )?(?:even |maar )?weten of|kom je|komt u|kun je erbij zijn|register via|mis je nog)\b",
)
_ANNOUNCED = Turn(r"\b(?:sluit je aan|uitnodiging|aankondiging|nieuwsbrief|meld je aan|invitation|save the date)\b")
_YES = re.compile(r"\W*(?:ja|yes|jazeker|graag|prima|akkoord|oke?|okay|doe maar|zeker|absoluut|present|leuk)\b")
_WRITER = re.compile(
    r"^(?:van|from|de): *[^\n]{3,80}$|^(?:op|on) [^\n]{4,40}\b(?:schreef|heeft|wrote)\b[^\n]{0,100}$"
    r"|^[^\n]{3,80} (?:schreef|wrote)\b",
    re.MULTILINE,
)
"""The lines that tell who wrote what is quoted."""
_GREETED = re.compile(
    r"^[> ]*(?:Beste|Geachte|Dear|Dag|Hallo|Hoi) [A-Z][\w'’-]+(?: [\w'’.-]+){0,3} [A-Z][\w'’-]+,", re.MULTILINE
)
"""A letter's first line, to somebody by his full name."""
_SIGNED_UP = Turn(
    r"\b(?:meld(?:en)? (?:ik|wij|we)|geef (?:ik )?(?:me|mij)|(?:ik|wij) (?:meld|kom|komen|ga|gaan)|kom (?:ik )?graag"
    r"|doe mij"
    r"|graag (?:een |\d )?(?:plek|plaats)\w*|een (?:plek|plaats)|van de partij|(?:ben|zijn) (?:ik "
    r"|wij )?(?:er(?: graag)? bij"
    r"|erbij)|i (?:will|would like to) (?:attend|come|join)|schrijf (?:me|mij)|zet (?:me|mij))\b"
)
"""What a colleague wrote to sign himself up."""
_TO_ALL = Turn(
    r"\bwie (?:\w+ ){0,3}(?:wil|gaat|komt|doet|er ?bij|heeft|mee)\b|\bwho (?:else )?(?:wants|is|would|comes)\b"
)
"""A call to many, which one answers with no more than "ik"."""
_TOO = re.compile(
    r"\W*(?:(?:ja|top|leuk|graag|yes|prima|mooi|hoi)\W+)?(?:(?:ik|wij|we|mij|ons|me|doe (?:mij|ons|me)|zet (?:mij"
    r"|ons|me)"
    r"|voor (?:mij|ons)|hier) (?:dan |er )?ook|ook (?:ik|wij|mij|voor mij)|idem|dito|same here|me too|\+ ?1)\b"
    r"(?:(?!\b(?:niet|nie|geen|not|maar als)\b)[^?]){0,40}"
)
_I_DO = re.compile(
    r"\W*(?:(?:ja|hier|graag|yes|leuk)\W+)*(?:\+ ?1|(?:ik|wij|mij)(?: wel| graag| ook| nog)*|present"
    r"|count me in)\b\W*(?:graag)?\W*"
)
_INITIALS = 3
_TOP = 600  # characters of a quoted mail in which its question stands
_QUOTED = 4_000  # characters of the quoted mail that are looked at


def is_confirmed(letter: Letter, own: Collection[str]) -> bool:
    """Whether the mail that is answered shows that the writer was registered before; `own` are our addresses."""
    quoted = plain(letter.told.quoted[:_QUOTED])
    told = bool(_CONFIRMED.search(quoted)) and not _COAXED.search(quoted) and not _is_of_another(letter, own)
    answers = (letter.reply and told) or (
        (letter.reply or letter.forward) and _CONFIRMATION.search(plain(letter.subject))
    )
    return letter.accepts or (bool(answers) and not _greets_another(letter))


def _greets_another(letter: Letter) -> bool:
    """Whether what is answered was written to somebody else by name, and names the writer nowhere: it was passed on."""
    quoted, writer = letter.told.quoted[:_QUOTED], letter.sender.name
    greeted = _GREETED.search(quoted)
    return bool(greeted and writer and writer.surname) and plain(writer.surname if writer else "") not in plain(quoted)


def is_among_peers(letter: Letter, own: Collection[str]) -> bool:
    """Whether the mail answers somebody else than us, and was sent on to us; `own` are our addresses."""
    ours = {word for address in own for word in words(address.partition("@")[0]) if len(word) > _INITIALS}
    ours |= {word for address in letter.message.to for word in words(address.name) if len(word) > _INITIALS}
    return bool(ours) and _wrote_none_of(letter, ours)


def _wrote_none_of(letter: Letter, people: Collection[str]) -> bool:
    """Whether what is quoted tells who wrote it, and none of the people (by words of their names) did."""
    heads = [words(match[0]) for match in _WRITER.finditer(plain(letter.told.quoted[:_QUOTED]))]
    return bool(heads) and not any(word in head for head in heads for word in people)


def _is_of_another(letter: Letter, own: Collection[str]) -> bool:
    """Whether all that is quoted was written by somebody who is neither we nor the writer: a colleague's sign-up."""
    sender = letter.message.sender
    himself = {word for word in words(f"{sender.name} {sender.email.partition('@')[0]}") if len(word) >= _INITIALS}
    return is_among_peers(letter, own) and bool(himself) and _wrote_none_of(letter, himself)


def joins(letter: Letter, text: str, own: Collection[str]) -> bool:
    """Whether who answers says no more than that he comes too, to a colleague's sign-up or to a call to all."""
    quoted = plain(letter.told.quoted[:_QUOTED])
    if not letter.reply or not quoted:
        return False
    after_one = _SIGNED_UP.search(quoted) and _is_of_another(letter, own)
    return bool((after_one and _TOO.fullmatch(text)) or (_TO_ALL.search(quoted[:_TOP]) and _I_DO.fullmatch(text)))


def is_invited(letter: Letter, text: str) -> bool:
    """Whether the mail answers an invitation; `text` is the plain body."""
    quoted = plain(letter.told.quoted[:_QUOTED])
    announced = _INVITED.search(quoted) or _ANNOUNCED.search(plain(letter.subject))
    return bool(announced) or ("?" in quoted[:_TOP] and bool(_YES.match(text)))
