"""The product's own reader on built cases: bytes in, rows of the reading contract out."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from processor.reading.contract import as_row
from processor.reading.message import parse
from processor.reading.organisations import Organisations
from processor.reading.reader import Meeting, Reader
from tests.mails.build import build
from tests.mails.cases import Case
from tests.mails.judging import Row

KICK_OFF = Meeting(
    key="kick-off",
    title="Kick-off Pioniersnetwerk Open Overheid",
    quotes=("Pioniersnetwerk 18 september",),
    starts=datetime(2018, 9, 18, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam")),
    venue="Gemeente Schiedam",
)
OUR_ADDRESS = "ccm.v.oosterhout@schiedam.nl"


def product_reader() -> Reader:
    """The reader as the daemon has it, for the kick-off."""
    return Reader([KICK_OFF], Organisations.load(), [OUR_ADDRESS])


def read_cases(cases: Mapping[str, Case]) -> dict[str, Row]:
    """What the daemon would read in each mail, judged as with body_quotes = true."""
    reader = product_reader()
    return {case_id: as_row(f"{case_id}.eml", reader.read(parse(build(case)))) for case_id, case in cases.items()}
