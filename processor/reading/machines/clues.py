"""What a mail shows of where it comes from: its headers by name, and the words above anything it quotes. Pure.

Gathered once for all who judge a mail (screening.py and those it asks); nothing is decided here.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from processor.reading.markup.html import read_html
from processor.reading.message import Message

_ROOM = 6_000
_QUOTE_BEGINS = re.compile(
    r"^(?:>|-{2,}\s?(?:oorspronkelijk|origin|doorgestuurd|forwarded|urspr)|_{20,}\s*$"
    r"|(?:van|from|von|de)\s?:.{0,200}\n\s*(?:verzonden|sent|datum|date|gesendet|aan|to)\s?:"
    r"|(?:op|on|am|le)\s.{4,200}\s(?:schreef|geschreven|wrote|schrieb|écrit)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_ANSWER = re.compile(r"(?:re|antw|aw|sv|tr|rif|betr|betreft)\s?:")
_MACHINES = re.compile(
    r"(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|post[-_.]?master|mail[-_.]?delivery\w*|mmdf"
    r"|microsoftexchange[0-9a-f]{32}"
    r"|bounces?|double-bounce|ndr)(?:[-+=._].*)?"
)
_NO_REPLY = re.compile(
    r"(?:no|non|not|do-?not|niet)[-_.]?(?:reply|respond|antwoord\w*|beantwoorden)\b.*|geen-?antwoord\b.*"
)
_MACHINE_NAMES = (
    "mail delivery",
    "mail deliver system",
    "mailer-daemon",
    "mailer daemon",
    "postmaster",
    "microsoft outlook",
    "system administrator",
    "systeembeheerder",
    "mail administrator",
    "internet mail service",
    "mail system",
    "message delivery",
    "delivery subsystem",
)


@dataclass(frozen=True)
class Clues:
    """A mail, and the mailbox addresses that are ours in lower case."""

    message: Message
    own: frozenset[str]

    @cached_property
    def headers(self) -> dict[str, str]:
        """The first header of each name."""
        return dict(reversed(self.message.headers))

    def header(self, name: str) -> str:
        """A header in lower case without white space around it, "" when absent."""
        return self.headers.get(name, "").strip().lower()

    @cached_property
    def subject(self) -> str:
        """The subject in lower case."""
        return self.message.subject.lower()

    @cached_property
    def shown(self) -> str:
        """The first words of the mail as they stand in it, from the HTML when there is no text."""
        text = self.message.text
        if not text.strip() and self.message.html:
            text = read_html(self.message.html).own
        return text[:_ROOM]

    @cached_property
    def words(self) -> str:
        """The words above the first quote, in lower case on one line."""
        found = _QUOTE_BEGINS.search(self.shown)
        return " ".join(self.shown[: found.start() if found else None].lower().split())

    @cached_property
    def text(self) -> str:
        """All words of the first screens, in lower case on one line: a bounce quotes without marks."""
        return " ".join(self.shown.lower().split())

    @cached_property
    def answers(self) -> bool:
        """Whether it is an answer to a mail, by its headers or its subject."""
        return bool(self.message.in_reply_to or self.message.references or _ANSWER.match(self.subject))

    @cached_property
    def nobody(self) -> bool:
        """The null return path, which is never answered (RFC 5321 §4.5.5)."""
        return self.header("return-path") == "<>"

    @cached_property
    def from_machine(self) -> bool:
        """Whether the sender is, by address or name, the part of a mail server that writes reports."""
        said = self.header("from")
        local = (self.message.sender.email or said.strip(' <>"')).partition("@")[0]
        if said and not said.strip(' <>"'):  # "From: <>"
            return True
        return bool(_MACHINES.fullmatch(local)) or any(known in said for known in _MACHINE_NAMES)

    @cached_property
    def answers_to_nobody(self) -> bool:
        """Whether the sender's address says that nobody reads answers."""
        return bool(_NO_REPLY.fullmatch(self.message.sender.email.partition("@")[0]))

    @cached_property
    def to_us(self) -> bool:
        """Whether it names one of our addresses as a recipient; unknown addresses count as named."""
        named = {address.email for address in (*self.message.to, *self.message.cc)}
        return not self.own or bool(named & self.own)


def clues(message: Message, own_addresses: Collection[str]) -> Clues:
    """The clues of a mail."""
    return Clues(message, frozenset(address.lower() for address in own_addresses))
