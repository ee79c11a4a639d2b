"""Whether the writer himself is one of those who come, where only the whole mail tells. Pure."""

import re

from processor.reading.counts.seats import total_said
from processor.reading.deciding.intent import Intent
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.arithmetic import add_up, add_up_gone
from processor.reading.people.first_person import ALONG
from processor.reading.people.names.desks import is_functional
from processor.reading.people.party import Party
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told
from processor.reading.text.folding import plain
from processor.registration.request import Kind

_SECRETARY = re.compile(
    r"\b(?:secretaresse|secretaris van|directiesecretar\w+|bestuurssecretar\w+|managementassist\w+"
    r"|management assist\w+|secretariaat|office manager"
    r"|executive assist\w+|pa van|personal assistant|teamassistent\w*|afdelingssecretar\w+"
    r"|managementondersteun\w+|bestuursassist\w+|secretarieel)\b",
)
_SECRETARIAT = re.compile(r"secretari|directie|college|bestuur|\bstaf|kabinet|managementondersteuning")
_OWN = re.compile(
    r"\b(?:mij|me|mezelf|mijzelf|ikzelf|ondergetekende|en ik|ik kom|ik ben|ik ga|wij|ons|myself|and i|with me)\b"
)
_ME = re.compile(r"\b(?:mij|me|mezelf|mijzelf|ikzelf|ondergetekende|en ik|ik kom|ik ook|myself|and i)\b")
_ME_TOO = re.compile(
    r"\b(?:mijzelf|mezelf|ikzelf|en (?:ik|mij)|onszelf|ons (?:twee|drie|vier|bei)\w*|and (?:me|myself))\b"
)
_ME_TOO_BEFORE = re.compile(r"\b(?:mijzelf|mezelf|alleen mij|me alleen|only myself|just myself)\b")
_ANOTHER_GOES = re.compile(r"\bmaar (?!ik\b|wij\b|we\b)[^,.;]{3,50}\b(?:gaat|komt)\b")
_MINE = re.compile(r"\b(?:ik|mij|me|mijn|wij|we|ons|i|my)\b")
_HANDED_ON = re.compile(
    r"\b(?:in plaats van (?:mij|me)|i\.?p\.?v\.? (?:mij|me)|instead of me|in mijn (?:plaats|plek)"
    r"|mijn (?:plaats|plek|stoel)|namens mij"
    r"|voor mij|vervangt mij|my place|my seat|on my behalf)\b"
)
_HAD = re.compile(r"\b(?:had|heb|hadden|hebben|gaf|gaven|meldde|meldden)\b")
_ME_BEFORE = re.compile(
    r"\b(?:mij|me|mezelf|mijzelf|ons|en ik|ik en|mijn|onze)\b|\b(?:ik|wij|we) (?:was|ben|waren|zijn|sta|staan|stond)\b"
    r"|\b(?:was|ben|waren|zijn|sta|staan|stond) (?:ik|wij|we)\b"
)
_HE_COMES = re.compile(r"\b(?:ik (?:neem|kom|ga|vervang|zal)|kom ik|neem ik|vervang ik|ga ik)\b")


def settle(heard: Heard, intent: Intent, letter: Letter, *, registered: bool) -> None:
    """Put right in the party whether the writer comes; `registered` says that the mail answers our confirmation."""
    party = heard.party
    if intent.kind is Kind.REGISTRATION:
        _settle_registration(heard, party, letter)
    elif intent.kind is Kind.CHANGE:
        _settle_change(heard, party, registered=registered)
    others = (party.coming or party.listed) and not party.sender_named
    filled = total_said(heard.counts) == len(party.coming) + len(party.listed)  # "wij komen met één, te weten …"
    if others and _is_secretary(letter) and (filled or not _spoke_of_self(heard)):
        party.sender_comes = False
    if intent.kind in (Kind.REGISTRATION, Kind.CHANGE):
        add_up(heard, letter)
    if intent.kind is Kind.CANCELLATION:
        add_up_gone(heard)
    if intent.kind is Kind.CANCELLATION and party.leaving and _is_secretary(letter) and not _spoke_of_self(heard):
        party.sender_leaves = False


def _is_secretary(letter: Letter) -> bool:
    shown = letter.message.sender
    desk = is_functional(shown.name) and _SECRETARIAT.search(plain(f"{shown.name} {shown.email.partition('@')[0]}"))
    return bool(_SECRETARY.search(plain(letter.signed.signature)) or desk)


def _settle_registration(heard: Heard, party: Party, letter: Letter) -> None:
    if not (party.sender_comes or party.sender_leaves or party.coming or party.listed or party.unnamed):
        party.sender_comes = True
    handed = heard.said_in(heard.told.signs.get(Sign.REPLACES, []))
    if party.coming and _HANDED_ON.search(handed) and not _HE_COMES.search(handed):
        party.sender_comes = False
    if letter.sender.name is None and (party.coming or party.listed) and not _ME.search(heard.text):
        party.sender_comes = False


def _settle_change(heard: Heard, party: Party, *, registered: bool) -> None:
    told = heard.told
    if told.says(Sign.REPLACES):
        words = heard.said_in(told.signs[Sign.REPLACES])
        stays = bool(_ME_TOO.search(heard.said_in(told.signs.get(Sign.EARLIER, [])))) and not party.sender_leaves
        party.sender_comes = (party.sender_comes or stays) and (
            not _HANDED_ON.search(words) or bool(_HE_COMES.search(words))
        )
        return
    if party.listed and not party.sender_leaves and _signed_himself_up(told, heard):
        party.sender_comes = True
    if party.sender_leaves or party.sender_comes or party.listed:
        return
    if told.says(Sign.EARLIER):
        words = heard.said_in(told.signs[Sign.EARLIER])
        others = _signed_up_others(words) or _signed_up_named(heard, words)
        party.sender_comes = bool(_MINE.search(words)) and not (others or _passed_on(words))
    party.sender_comes = party.sender_comes or not party.coming or registered


def _signed_himself_up(told: Told, heard: Heard) -> bool:
    """Whether the writer had signed himself up, and others come beside him: "Ik gaf alleen mijzelf op. Erbij: …"."""
    return bool(_ME_TOO_BEFORE.search(heard.said_in(told.signs.get(Sign.EARLIER, [])))) and not told.says(Sign.REPLACES)


def _passed_on(words: str) -> bool:
    """Whether another goes where the writer had signed himself up: "Ik had me aangemeld, maar Ilse Vos gaat nu"."""
    return bool(_ANOTHER_GOES.search(words)) and not ALONG.search(words)


def _signed_up_others(words: str) -> bool:
    """Whether the earlier registration was of others: "ik heb vorige week vier collega's aangemeld"."""
    return bool(re.search(r"\bcollega'?s?\b.{0,30}\baangemeld\b", words)) and not re.search(
        r"\b(?:mij|me|mezelf|ons)\b", words
    )


def _signed_up_named(heard: Heard, words: str) -> bool:
    """Whether the earlier registration was of somebody named: "Ik had Piet Bakker opgegeven"."""
    before = heard.told.signs.get(Sign.EARLIER, [])
    named = any(m.sentence in before for m in (*heard.party.coming, *heard.party.leaving))
    return named and bool(_HAD.search(words)) and not _ME_BEFORE.search(words)


def _spoke_of_self(heard: Heard) -> bool:
    return bool(_OWN.search(heard.said_in([s.sentence for s in heard.told.statements])))
