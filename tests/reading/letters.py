"""Letters to read in tests: a body below "Beste Chantal,", with a writer, a signature and what it quotes."""

from datetime import datetime
from email.utils import parseaddr
from functools import cache
from zoneinfo import ZoneInfo

from processor.reading.message import Address, Message
from processor.reading.organisations import Organisations
from processor.reading.reader import Meeting, Reader
from processor.registration.request import Kind

OURS = "ccm.v.oosterhout@schiedam.nl"
SUBJECT = "Pioniersnetwerk 18 september"
WRITER = "Jan de Boer <j.deboer@leiden.nl>"
SIGNATURE = "\n\nMet vriendelijke groet,\nJan de Boer\nGemeente Leiden"
MEETING = Meeting(
    "kick-off",
    "Kick-off Pioniersnetwerk Open Overheid",
    (SUBJECT,),
    datetime(2018, 9, 18, 14, tzinfo=ZoneInfo("Europe/Amsterdam")),
    "Stadserf 1, Schiedam",
)


@cache
def reader() -> Reader:
    """A reader of mails about the kick-off; loading the organisations takes a while."""
    return Reader([MEETING], Organisations.load(), [OURS])


def letter(
    body: str, *, subject: str = SUBJECT, sender: str = WRITER, signature: str = SIGNATURE, below: str = ""
) -> Message:
    """A plain mail to the organiser."""
    name, email = parseaddr(sender)
    text = f"Beste Chantal,\n\n{body}{signature}{below}"
    return Message(sender=Address(name, email.lower()), to=(Address("", OURS),), subject=subject, text=text)


def outcome(message: Message) -> tuple[Kind, int, set[str], bool]:
    """Kind, chairs, names and whether a human must look."""
    request = reader().read(message)
    return request.kind, request.seats, {person.name for person in request.people}, request.review


def decided(body: str, subject: str) -> tuple[Kind, int, bool]:
    """Kind, chairs and whether a human must look, of a letter with a subject of its own."""
    request = reader().read(letter(body, subject=subject))
    return request.kind, request.seats, request.review
