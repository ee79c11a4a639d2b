"""The cases themselves: each builds to the mail that it describes, lies where it belongs and speaks the contract's words."""

from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

import pytest

from processor.registration.request import Kind, Role
from tests.mails.build import build
from tests.mails.cases import HELD_BACK, OPEN, folder_of, load_folder
from tests.mails.judging import ACTIONABLE

CASES = load_folder(OPEN) | load_folder(HELD_BACK)
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())

FIELDS = {"id", "about", "client", "from", "to", "cc", "reply_to", "subject", "date", "body", "headers", "attachments"}
FIELDS |= {"ics", "html", "raw", "raw_charset", "pad", "expect"}
TRUTHS = {"kind", "event", "seats", "review", "language", "drinks", "dietary", "access", "themes", "remark_has"}
TRUTHS |= {"note", "people"}


def decoded(text: str) -> str:
    return folded(str(make_header(decode_header(text))))


def claims(raw: bytes) -> tuple[str, str, str]:
    message = message_from_bytes(raw, policy=policy.compat32)
    name, address = parseaddr(folded(message.get("From", "")))
    return decoded(name), address, decoded(message["Subject"])


def folded(text: str) -> str:
    return " ".join(text.split())


@every_case
def test_a_mail_has_the_sender_and_the_subject_that_its_case_claims(case: dict[str, Any]) -> None:
    name, address = parseaddr(case["from"])
    assert claims(build(case)) == (decoded(name), address, decoded(case["subject"]))


@every_case
def test_a_mail_holds_what_was_typed(case: dict[str, Any]) -> None:
    message = message_from_bytes(build(case), _class=EmailMessage, policy=policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    assert parts
    assert b"\n" not in build(case).replace(b"\r\n", b"")
    words = case["body"].split()[:1]
    text = " ".join(str(part.get_content()) for part in parts if part.get_content_maintype() == "text")
    assert [word for word in words if word.lstrip("*> ") not in text] == []


@every_case
def test_a_case_is_built_the_same_twice(case: dict[str, Any]) -> None:
    assert build(case) == build(case)


@pytest.mark.parametrize("case_id", CASES)
def test_a_case_lies_in_the_part_that_its_id_says(case_id: str) -> None:
    path = folder_of(case_id) / f"{case_id}.toml"
    assert (path.exists(), CASES[case_id]["id"]) == (True, case_id)


@every_case
def test_a_case_speaks_the_words_of_the_contract(case: dict[str, Any]) -> None:
    truth = case["expect"]
    assert set(case) <= FIELDS
    assert set(truth) <= TRUTHS
    assert truth["kind"] in set(Kind)
    assert truth["review"] in (True, False, "either")
    assert truth["event"] in (("kick-off",) if truth["kind"] in ACTIONABLE else ("", "kick-off"))
    assert {person["role"] for person in truth.get("people", ())} <= set(Role)


@every_case
def test_a_truth_that_leaves_no_doubt_names_a_person_for_every_chair(case: dict[str, Any]) -> None:
    truth = case["expect"]
    clear = truth["review"] is False and truth["kind"] in ("registration", "change", "cancellation")
    assert not clear or len(truth.get("people", ())) == truth["seats"]


def test_a_third_or_more_is_held_back() -> None:
    held_back = sum(folder_of(case_id) == HELD_BACK for case_id in CASES)
    assert held_back >= len(CASES) / 3
