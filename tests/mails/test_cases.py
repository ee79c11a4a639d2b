"""The cases themselves: each builds to the mail that it describes, lies where it belongs and speaks the contract's words."""

from collections.abc import Mapping, Sequence
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from itertools import groupby
from typing import Any

import pytest

from processor.registration.request import Kind, Role
from tests.mails.build import build
from tests.mails.cases import HELD_BACK, OPEN, Case, folder_of, load_folder
from tests.mails.judging import ACTIONABLE

CASES = load_folder(OPEN) | load_folder(HELD_BACK)
Batch = Sequence[Case]
BATCHES: Mapping[str, Batch] = {
    letter: list(batch) for letter, batch in groupby(CASES.values(), lambda case: str(case["id"]).rpartition("-")[0])
}
"""The cases by what their ids begin with: thousands of tests would take longer to hand out than to run."""
every_batch = pytest.mark.parametrize("batch", BATCHES.values(), ids=BATCHES.keys())

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


@every_batch
def test_a_mail_has_the_sender_and_the_subject_that_its_case_claims(batch: Batch) -> None:
    assert [case["id"] for case in batch if claims(build(case)) != claimed(case)] == []


def claimed(case: Case) -> tuple[str, str, str]:
    name, address = parseaddr(case["from"])
    return decoded(name), address, decoded(case["subject"])


@every_batch
def test_a_mail_holds_what_was_typed(batch: Batch) -> None:
    assert [case["id"] for case in batch if not holds_what_was_typed(case)] == []


def holds_what_was_typed(case: Case) -> bool:
    raw = build(case)
    message = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    text = " ".join(str(part.get_content()) for part in parts if part.get_content_maintype() == "text")
    typed = all(word.lstrip("*> ") in text for word in case["body"].split()[:1])
    return bool(parts) and typed and b"\n" not in raw.replace(b"\r\n", b"")


@every_batch
def test_a_case_is_built_the_same_twice(batch: Batch) -> None:
    assert [case["id"] for case in batch if build(case) != build(case)] == []


def test_a_case_lies_in_the_part_that_its_id_says() -> None:
    lost = [case_id for case_id in CASES if not (folder_of(case_id) / f"{case_id}.toml").exists()]
    assert lost == []
    assert [case_id for case_id, case in CASES.items() if case["id"] != case_id] == []


@every_batch
def test_a_case_speaks_the_words_of_the_contract(batch: Batch) -> None:
    assert [case["id"] for case in batch if not speaks_the_words(case)] == []


def speaks_the_words(case: Case) -> bool:
    truth = case["expect"]
    return (
        set(case) <= FIELDS
        and set(truth) <= TRUTHS
        and truth["kind"] in set(Kind)
        and truth["review"] in (True, False, "either")
        and truth["event"] in (("kick-off",) if truth["kind"] in ACTIONABLE else ("", "kick-off"))
        and {person["role"] for person in truth.get("people", ())} <= set(Role)
    )


@every_batch
def test_a_truth_that_leaves_no_doubt_names_a_person_for_every_chair(batch: Batch) -> None:
    assert [case["id"] for case in batch if not names_a_person_for_every_chair(case["expect"])] == []


def names_a_person_for_every_chair(truth: dict[str, Any]) -> bool:
    clear = truth["review"] is False and truth["kind"] in ("registration", "change", "cancellation")
    return not clear or len(truth.get("people", ())) == truth["seats"]


def test_a_third_or_more_is_held_back() -> None:
    held_back = sum(folder_of(case_id) == HELD_BACK for case_id in CASES)
    assert held_back >= len(CASES) / 3
