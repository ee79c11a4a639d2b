"""Edits while the daemon runs: taken up when they are sound and left alone, refused as a whole when they aren't."""

import os
import shutil
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from processor.bootstrap import make_office, renewed
from processor.outbox.message import OutboxMessage, State
from processor.reload import Reload, started, stored
from processor.settings import load
from processor.store.database import Store

CONFIG = Path(__file__).parents[1] / "config"
NOW = datetime(2018, 9, 3, 7, 0, tzinfo=UTC)


class Desk:
    """A folder of configuration with an office that works by it."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(CONFIG, folder, ignore=shutil.ignore_patterns("state"))
        self.main, self.event = folder / "aanmeldpost.toml", folder / "events" / "kick-off.toml"
        self.templates = folder / "templates"
        self.templates.mkdir()
        top = 'admin = "beheer@schiedam.nl"\ntemplates = "templates"\nstate = "elders"\n'
        self.main.write_text(top + self.main.read_text())
        settings = load(folder)
        store = Store.open("sqlite://")
        store.migrate()
        self.office = make_office(settings, store)
        self.reload = Reload(settings)

    def look(self, *, asked: bool = False) -> bool:
        anew = self.reload.look(self.office, NOW, asked=asked)
        self.office = renewed(self.office, self.reload.wanted, NOW, anew=anew)
        return anew

    def edit(self, path: Path, old: str, new: str) -> None:
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    @property
    def told(self) -> dict[str, object]:
        with self.office.store.begin() as work:
            return stored(work)

    @property
    def mails(self) -> list[str]:
        with self.office.store.begin() as work:
            queued = work.outbox.in_state("schiedam", State.QUEUED)
        return [_text(one) for one in queued]


def _text(one: OutboxMessage) -> str:
    mail = message_from_bytes(one.raw or b"", policy=policy.default)
    body = mail.get_body(("plain",))
    return f"{one.recipient}|{mail['Subject']}|{body.get_content() if body else ''}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "config")


def test_without_an_edit_nothing_is_read_anew(desk: Desk) -> None:
    assert [desk.look() for _ in range(3)] == [False, False, False]


def test_an_edit_is_taken_up_when_it_was_left_alone_for_one_look(desk: Desk) -> None:
    desk.edit(desk.event, "capacity = 60", "capacity = 61")
    assert [desk.look() for _ in range(3)] == [False, True, False]
    assert desk.office.settings.events[0].capacity == 61


def test_a_signal_takes_it_up_at_once(desk: Desk) -> None:
    desk.edit(desk.event, "capacity = 60", "capacity = 61")
    assert desk.look(asked=True)
    assert desk.office.settings.events[0].capacity == 61


def test_a_broken_edit_leaves_the_last_good_one_in_force_and_the_admin_hears_once(desk: Desk) -> None:
    desk.edit(desk.event, "capacity = 60", "capacity = 61\nkapasiteit = 3")
    assert [desk.look() for _ in range(4)] == [False] * 4
    assert desk.office.settings.events[0].capacity == 60
    assert "kapasiteit" in str(desk.told["problems"])
    [mail] = desk.mails
    assert mail.startswith("beheer@schiedam.nl|De gewijzigde configuratie is niet overgenomen (Aanmeldpost)|")
    assert "events/kick-off.toml: kapasiteit" in mail


def test_a_mended_edit_ends_it_and_a_second_mistake_is_told_again(desk: Desk) -> None:
    desk.edit(desk.event, "capacity = 60", "capacity = zestig")
    desk.look(asked=True)
    desk.edit(desk.event, "capacity = zestig", "capacity = 62")
    assert desk.look(asked=True)
    assert (desk.office.settings.events[0].capacity, desk.told["problems"]) == (62, [])
    desk.edit(desk.event, "capacity = 62", "capacity = zestig")
    desk.look(asked=True)
    assert len(desk.mails) == 2


def test_a_broken_template_is_refused_and_the_old_words_stay(desk: Desk) -> None:
    (desk.templates / "nl").mkdir()
    (desk.templates / "nl" / "waiting.txt").write_text("{{ onbekend }}")
    desk.look(asked=True)
    assert "onbekend" in str(desk.told["problems"])
    assert desk.office.settings.templates == desk.templates


def test_an_edited_template_is_taken_up_though_no_setting_differs(desk: Desk) -> None:
    before = desk.office
    (desk.templates / "nl").mkdir()
    (desk.templates / "nl" / "done.txt").write_text("{{ status }}\n")
    assert desk.look(asked=True)
    assert desk.office is not before


def test_what_is_taken_up_at_a_start_only_says_so_and_stays(desk: Desk) -> None:
    desk.edit(desk.main, 'host = "imap.schiedam.nl"', 'host = "imap.elders.nl"')
    assert desk.look(asked=True)
    assert desk.told["restart_needed"] == ["mailboxes"]
    assert desk.office.settings.mailboxes["schiedam"].imap.host == "imap.schiedam.nl"
    started(desk.office)
    assert desk.told == {}


def test_a_file_that_vanished_is_a_broken_edit_too(desk: Desk) -> None:
    desk.main.unlink()
    desk.look(asked=True)
    assert "can't be read" in str(desk.told["problems"])
    assert desk.office.settings.events[0].capacity == 60


def test_leaving_shadow_waits_for_a_restart(desk: Desk) -> None:
    desk.edit(desk.main, 'mode = "shadow"', 'mode = "live"')
    assert desk.look(asked=True)
    assert (desk.office.settings.mode, desk.told["restart_needed"]) == ("shadow", ["mode"])


def test_going_into_shadow_is_at_once(desk: Desk) -> None:
    desk.reload = Reload(desk.office.settings.model_copy(update={"mode": "live"}))
    assert desk.look(asked=True)
    assert (desk.office.settings.mode, desk.told["restart_needed"]) == ("shadow", [])


def test_live_put_in_shadow_does_not_come_back_without_a_restart(desk: Desk) -> None:
    desk.reload = Reload(desk.office.settings.model_copy(update={"mode": "live"}))
    desk.look(asked=True)
    desk.edit(desk.main, 'mode = "shadow"', 'mode = "live"')
    assert desk.look(asked=True)
    assert (desk.office.settings.mode, desk.told["restart_needed"]) == ("shadow", ["mode"])


def test_a_password_that_was_replaced_since_the_start_says_so(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """systemd hands out copies at a start; the file beside the configuration is what the unit loads."""
    given = tmp_path / "credentials"
    given.mkdir()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(given))
    folder = desk.main.parent
    for name, age in (("imap-password", 60), ("smtp-password", -60)):
        for path, moment in ((given / name, 1_535_960_000), (folder / name, 1_535_960_000 + age)):
            path.write_text("geheim")
            os.utime(path, (moment, moment))
    (given / "client-secret").write_text("geheim")  # loaded from elsewhere
    assert desk.look(asked=True)
    assert desk.told["restart_needed"] == ["credential imap-password"]
