"""A week of the kick-off, rehearsed: a summary each morning, whose figures are those of the mails so far."""

import re
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from processor.demo.samples import sample_mails
from tests.commands.test_commands import CONFIG, run

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2018, 9, 3, 9, tzinfo=AMSTERDAM)
APART = timedelta(hours=4.4)
"""Forty mails so far apart take a week."""


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> list[EmailMessage]:
    """Every letter that the week brought, in order."""
    folder = tmp_path_factory.mktemp("week")
    mails = folder / "mails"
    mails.mkdir()
    for number, (_, raw) in enumerate(sample_mails("ccm.v.oosterhout@schiedam.nl", MONDAY, APART)):
        (mails / f"{number:03d}.eml").write_bytes(raw)
    done = run("rehearse", "--out", folder / "out", "--now", "2018-09-03T08:30", mails, config=CONFIG)
    assert (done.returncode, done.stderr) == (0, "")
    raws = (path.read_bytes() for path in sorted((folder / "out" / "replies").iterdir()))
    letters = [message_from_bytes(raw, policy=policy.default) for raw in raws]
    return [letter for letter in letters if isinstance(letter, EmailMessage)]


def summaries(week: list[EmailMessage]) -> list[EmailMessage]:
    return [letter for letter in week if "plaatsen bezet" in str(letter["Subject"])]


def sent(letter: EmailMessage) -> datetime:
    return datetime.strptime(str(letter["Date"]), "%a, %d %b %Y %H:%M:%S %z").astimezone(AMSTERDAM)


def text(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def told(letter: EmailMessage, what: str) -> int:
    found = re.search(rf"^{what}: (\d+)$", text(letter), re.MULTILINE)
    assert found, what
    return int(found[1])


def test_each_morning_brings_one(week: list[EmailMessage]) -> None:
    moments = [sent(letter) for letter in summaries(week)]
    assert [moment.date() for moment in moments] == [date(2018, 9, day) for day in range(4, 11)]
    assert {(moment.hour, moment.minute) for moment in moments} == {(8, 0)}


def test_what_is_new_is_told_once_and_adds_up(week: list[EmailMessage]) -> None:
    fresh = [_section(letter, "Nieuwe aanmeldingen") for letter in summaries(week)]
    codes = [re.findall(r"PN-\w{6}", lines) for lines in fresh]
    flat = [code for day in codes for code in day]
    assert len(flat) == len(set(flat)) > 20
    chairs = [sum(int(n) for n in re.findall(r": (\d+) plaats", lines)) for lines in fresh]
    gone = [_section(letter, "Afgemeld") for letter in summaries(week)]
    for (before, after), new, lost in zip(pairwise(summaries(week)), chairs[1:], gone[1:], strict=True):
        grown = told(after, "Plaatsen bezet") - told(before, "Plaatsen bezet")
        assert grown == new or lost or _section(after, "Gewijzigd")


def test_headline_picture_and_figures_say_the_same(week: list[EmailMessage]) -> None:
    for letter in summaries(week):
        taken = told(letter, "Plaatsen bezet")
        assert text(letter).startswith(f"{taken} van 60 plaatsen bezet")
        assert f"{taken} van 60 plaatsen bezet" in str(letter["Subject"])
        assert f"zijn {taken} van de 60 plaatsen bezet" in text(letter)
        assert told(letter, "Plaatsen vrij") == 60 - taken
        pictures = [part for part in letter.walk() if part.get_content_type() == "image/png"]
        assert [str(picture["Content-ID"]).strip("<>") in str(letter) for picture in pictures] == [True]


def test_every_list_stands_in_both_forms(week: list[EmailMessage]) -> None:
    for letter in summaries(week):
        html = letter.get_body(("html",))
        assert html is not None
        headings = re.findall(r"^[A-Z].*(?=\n- )", text(letter), re.MULTILINE)
        assert [heading for heading in headings if heading not in html.get_content()] == []


def _section(letter: EmailMessage, heading: str) -> str:
    found = re.search(rf"^{heading}\n((?:- .*\n)+)", text(letter), re.MULTILINE)
    return found[1] if found else ""
