"""Mails on disk: files, folders, mbox and Maildir give the same mails."""

import mailbox
from pathlib import Path

import pytest

from processor.errors import UsageError
from processor.inbox.files import mails_in

ONE = b"Subject: een\n\nVan de eerste mail.\n"
TWO = b"Subject: twee\n\nFrom here on\n>From a quote\nde tweede.\n"


def test_a_file_is_one_mail_and_a_folder_gives_its_files_by_name(tmp_path: Path) -> None:
    (tmp_path / "b.eml").write_bytes(TWO)
    (tmp_path / "a.eml").write_bytes(ONE)
    (tmp_path / "plaatje.png").write_bytes(b"\x89PNG")
    assert list(mails_in([tmp_path])) == [("a.eml", ONE), ("b.eml", TWO)]
    assert list(mails_in([tmp_path / "b.eml", tmp_path / "a.eml"])) == [("b.eml", TWO), ("a.eml", ONE)]


def test_an_mbox_is_split_at_its_separators_only(tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    path.write_bytes(b"From a@b Mon Sep  3 08:00:00 2018\n" + ONE + b"\nFrom c@d Mon Sep  3 09:00:00 2018\n"
                     + TWO.replace(b"\n>From", b"\n>>From").replace(b"\nFrom", b"\n>From"))  # fmt: skip
    assert list(mails_in([path])) == [("box.mbox:1", ONE + b"\n"), ("box.mbox:2", TWO)]


def test_a_maildir_gives_new_and_seen_mail_in_order_of_arrival(tmp_path: Path) -> None:
    box = mailbox.Maildir(str(tmp_path / "box"))
    for raw in (ONE, TWO):
        box.add(raw)
    assert [raw for _, raw in mails_in([tmp_path / "box"])] == [ONE, TWO]


def test_an_mbox_of_many_separators_is_read_in_one_go(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(b"From x\n\n" * 20_000)
    assert len(list(mails_in([path]))) == 20_000


def test_a_path_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such file or folder: check the path"):
        list(mails_in([tmp_path / "weg"]))
