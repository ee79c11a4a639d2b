"""Answers to our calendar invitations: the REPLY and COUNTER of iTIP (RFC 5546 §3.2.3, §3.2.7) in a mail (RFC 6047).

A few properties are read by hand rather than with icalendar, which refuses what Outlook and old phones leave out or
write wrong. Whether the answer is believed (§3 of RFC 6047: it must come from the attendee) and what follows from it is
left to screened.py and the desk.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from processor.reading.message import Message
from processor.reading.mime import charsets


class Answer(StrEnum):
    """What an attendee says (PARTSTAT, RFC 5545 §3.2.12)."""

    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"
    DELEGATED = "DELEGATED"
    NONE = "NEEDS-ACTION"


@dataclass(frozen=True, slots=True)
class InvitationReply:
    """One attendee's answer to one invitation.

    `method` is "REPLY" or "COUNTER"; a COUNTER proposes another time, and has the answer NONE when it gives none.
    `attendee` is the address in ATTENDEE, lower case, not that of the mail's sender; `name` is its CN. `comment` holds
    words that the attendee added, "" when there are none. `sequence` is the version of the invitation that he answers.
    """

    method: str
    uid: str
    attendee: str
    answer: Answer
    name: str = ""
    comment: str = ""
    sequence: int = 0


_ROOM = 100_000
_MOST_EVENTS = 20
_FOLD = re.compile(r"\n[ \t]")
_LINE = re.compile(r"(?P<name>[A-Za-z-]{1,40})(?P<parameters>(?:;[^:\";]*(?:\"[^\"]*\"[^:\";]*)*)*):(?P<value>.*)")
_PARAMETER = re.compile(r";\s*(?P<name>[A-Za-z-]{1,40})\s*=\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^;:\"]*))")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_METHODS = frozenset({"REPLY", "COUNTER"})


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: dict[str, str]
    value: str


def invitation_replies(message: Message) -> tuple[InvitationReply, ...]:
    """The answers to invitations in the mail, in order; none for an ordinary mail or an invitation by somebody else."""
    found = (reply for text in message.calendar for reply in _replies(text[:_ROOM], message.sender.email))
    return tuple(dict.fromkeys(found))


def _replies(text: str, sender: str) -> Iterator[InvitationReply]:
    properties = tuple(_properties(text))
    method = next((item.value.strip().upper() for item in properties if item.name == "METHOD"), "")
    if method in _METHODS:
        for event in _events(properties)[:_MOST_EVENTS]:
            if reply := _reply(event, method, sender):
                yield reply


def _properties(text: str) -> Iterator[_Property]:
    for line in _FOLD.sub("", text).split("\n"):
        if found := _LINE.fullmatch(line.strip()):
            yield _Property(found["name"].upper(), _parameters(found["parameters"]), found["value"])


def _parameters(text: str) -> dict[str, str]:
    hits = _PARAMETER.finditer(text)
    return {hit["name"].upper(): hit["quoted"] if hit["quoted"] is not None else hit["bare"].strip() for hit in hits}


def _events(properties: tuple[_Property, ...]) -> list[list[_Property]]:
    """The properties of each VEVENT, without those of an alarm inside it."""
    events: list[list[_Property]] = []
    inside: list[str] = []
    for item in properties:
        if item.name == "BEGIN":
            inside.append(item.value.strip().upper())
            if inside[-1] == "VEVENT":
                events.append([])
        elif item.name == "END":
            inside = inside[:-1]
        elif inside and inside[-1] == "VEVENT":
            events[-1].append(item)
    return events


def _reply(event: list[_Property], method: str, sender: str) -> InvitationReply | None:
    first = {item.name: item.value.strip() for item in reversed(event)}
    attendee = _attendee([item for item in event if item.name == "ATTENDEE"], sender)
    if attendee is None:
        return None
    return InvitationReply(
        method=method,
        uid=first.get("UID", ""),
        attendee=_address(attendee),
        answer=_answer(attendee),
        name=charsets.single_line(_unescaped(attendee.parameters.get("CN", ""))),
        comment=_comment(event),
        sequence=int(first["SEQUENCE"]) if first.get("SEQUENCE", "")[:9].isdecimal() else 0,
    )


def _attendee(attendees: list[_Property], sender: str) -> _Property | None:
    """Who answers: a REPLY names one attendee (§3.2.3); where more stand in it the sender, else the first to answer."""
    by_sender = [item for item in attendees if _address(item) == sender]
    answered = [item for item in attendees if _answer(item) is not Answer.NONE]
    return next(iter([*by_sender, *answered, *attendees]), None)


def _address(attendee: _Property) -> str:
    value = attendee.value.strip()
    bare = value[len("mailto:") :] if value.lower().startswith("mailto:") else attendee.parameters.get("EMAIL", value)
    return charsets.single_line(bare).strip("<>").lower()


def _answer(attendee: _Property) -> Answer:
    said = attendee.parameters.get("PARTSTAT", "").strip().upper()
    return Answer(said) if said in set(Answer) else Answer.NONE


def _comment(event: list[_Property]) -> str:
    texts = (_unescaped(item.value) for item in event if item.name == "COMMENT")
    return charsets.visible("\n".join(texts)).strip()


def _unescaped(value: str) -> str:
    r"""TEXT of RFC 5545 §3.3.11: \n is a line end, other escaped characters stand for themselves."""
    return _ESCAPED.sub(lambda hit: "\n" if hit[1] in "nN" else hit[1], value)
