"""The daily probe: out, back, away; and what the admin hears when it doesn't come back."""

from datetime import datetime, timedelta
from typing import Self

import pytest

from processor.errors import SendLaterError
from processor.inbox.mailbox import FolderRole
from processor.outbox.message import State
from processor.settings import Settings
from processor.steps.canary import Canary, came_back, due, in_flight
from processor.steps.lease import Lease
from processor.steps.probe import HEADER, new_probe, remove_copy, send_probe, take_back
from processor.store.database import Store
from tests.fakes.mailbox import FakeMailbox
from tests.steps.bench import NOW, Bench, bench, settings

MORNING = NOW  # 09.00 in Schiedam
BOX = settings().mailboxes["schiedam"]


class Loop:
    """A way out that delivers into a mailbox, as a mail server does with mail to ourselves."""

    def __init__(self, mailbox: FakeMailbox, folder: str = "INBOX", *, works: bool = True) -> None:
        self.mailbox, self.folder, self.works, self.sent = mailbox, folder, works, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        return

    def send(self, raw: bytes, sender: str, recipient: str) -> None:
        if not self.works:
            raise SendLaterError("the server is down", "it is tried again")
        assert sender == recipient == BOX.address
        self.sent += 1
        if self.folder:
            self.mailbox.deliver(raw, folder=self.folder)


class Cage:
    """A canary with what it needs, at a moment that the test moves."""

    def __init__(self, bench: Bench, folder: str = "INBOX", *, works: bool = True) -> None:
        self.bench, self.mailbox = bench, FakeMailbox()
        self.loop = Loop(self.mailbox, folder, works=works)
        self.canary = Canary(
            "schiedam", self.loop, self.mailbox.connect, Lease(bench.office.store, "schiedam", "bench")
        )

    def turn(self, now: datetime) -> bool:
        return self.canary.turn(self.bench.office, now)

    @property
    def back(self) -> datetime | None:
        with self.bench.office.store.begin() as work:
            return work.meta.last(came_back("schiedam"))

    @property
    def flying(self) -> bool:
        with self.bench.office.store.begin() as work:
            return in_flight(work, "schiedam") is not None

    @property
    def alarms(self) -> list[str]:
        with self.bench.office.store.begin() as work:
            return [one.recipient for one in work.outbox.in_state("schiedam", State.QUEUED) if one.kind == "alarm"]


def chosen(*, canary: bool | None = True, mode: str = "live") -> Settings:
    made = settings(mode=mode, box={"canary": canary})
    return made.model_copy(update={"admin": "beheer@schiedam.nl"})


@pytest.fixture
def desk(store: Store) -> Bench:
    return bench(store, chosen())


def test_it_goes_out_once_a_day_and_comes_back_and_leaves_nothing(desk: Bench) -> None:
    cage = Cage(desk)
    assert [cage.turn(MORNING + timedelta(minutes=n)) for n in range(4)] == [True, True, False, False]
    assert (cage.loop.sent, cage.back, cage.flying) == (1, MORNING + timedelta(minutes=1), False)
    assert (cage.mailbox.mails("INBOX"), cage.alarms) == ([], [])
    assert cage.turn(MORNING + timedelta(days=1))


def test_a_restart_sends_no_second_one(desk: Bench) -> None:
    cage = Cage(desk, folder="")
    cage.turn(MORNING)
    again = Canary("schiedam", cage.loop, cage.mailbox.connect, Lease(desk.office.store, "schiedam", "bench"))
    assert (again.turn(desk.office, MORNING + timedelta(minutes=1)), cage.loop.sent) == (False, 1)


def test_one_that_is_lost_is_told_once_and_the_next_one_that_comes_back_ends_it(desk: Bench) -> None:
    cage = Cage(desk, folder="")
    for day in range(2):
        cage.turn(MORNING + timedelta(days=day))
        cage.turn(MORNING + timedelta(days=day, minutes=31))
    assert (cage.loop.sent, cage.back, cage.alarms) == (2, None, ["beheer@schiedam.nl"])
    cage.loop.folder = "INBOX"
    cage.turn(MORNING + timedelta(days=2))
    cage.turn(MORNING + timedelta(days=2, minutes=1))
    cage.loop.folder = ""
    cage.turn(MORNING + timedelta(days=3))
    cage.turn(MORNING + timedelta(days=3, minutes=31))
    assert len(cage.alarms) == 2


def test_a_server_that_takes_no_mail_is_told_and_tried_again(desk: Bench) -> None:
    cage = Cage(desk, works=False)
    for minute in range(2):
        with pytest.raises(SendLaterError):
            cage.turn(MORNING + timedelta(minutes=minute))
    assert len(cage.alarms) == 1
    cage.loop.works = True
    assert cage.turn(MORNING + timedelta(minutes=5))


def test_one_in_junk_is_back_and_told(desk: Bench) -> None:
    cage = Cage(desk, folder="Junk")
    cage.mailbox.roles[FolderRole.JUNK] = "Junk"
    cage.turn(MORNING)
    assert cage.turn(MORNING + timedelta(minutes=1))
    assert (cage.mailbox.mails("Junk"), len(cage.alarms)) == ([], 1)


@pytest.mark.parametrize(("mode", "canary"), [("shadow", True), ("live", False), ("live", None)])
def test_there_is_none_in_shadow_mode_nor_in_a_personal_mailbox_that_did_not_ask(
    store: Store,
    mode: str,
    canary: bool | None,  # noqa: FBT001
) -> None:
    cage = Cage(bench(store, chosen(canary=canary, mode=mode)))
    assert (cage.turn(MORNING), cage.loop.sent) == (False, 0)


@pytest.mark.parametrize(
    ("last", "hour", "wanted"),
    [(None, 3, False), (None, 4, True), (MORNING - timedelta(days=1), 4, True), (MORNING.replace(hour=4), 5, False)],
)
def test_it_is_due_after_half_past_five_local_time_if_none_left_since(
    last: datetime | None,
    hour: int,
    wanted: bool,  # noqa: FBT001
) -> None:
    assert due(last, MORNING.replace(hour=hour)) is wanted


def test_the_copy_that_a_server_keeps_is_found_and_removed_and_nothing_else() -> None:
    mailbox = FakeMailbox()
    mailbox.roles[FolderRole.SENT] = "Sent"
    probe = new_probe(b"secret", BOX, NOW)
    for folder in ("INBOX", "Sent"):
        mailbox.deliver(probe.raw, folder=folder)
        mailbox.deliver(b"Subject: iets anders\n\nblijft\n", folder=folder)
    assert take_back(mailbox, BOX, probe.token) == "INBOX"
    assert (remove_copy(mailbox, probe.token), remove_copy(mailbox, probe.token)) == (True, False)
    assert [len(mailbox.mails(folder)) for folder in ("INBOX", "Sent")] == [1, 1]


def test_the_desk_passes_a_probe_over(desk: Bench) -> None:
    probe = new_probe(desk.office.secret(), BOX, NOW)
    assert HEADER.encode() in probe.raw
    desk.mailbox.deliver(probe.raw)
    desk.turn()
    assert desk.letters() == []


def test_a_probe_goes_to_the_mailbox_itself_from_its_envelope_address() -> None:
    loop = Loop(FakeMailbox())
    send_probe(loop, BOX, new_probe(b"secret", BOX, NOW))
    assert loop.sent == 1
    smtp = BOX.smtp.model_copy(update={"envelope_from": "bounce@schiedam.nl"})
    other = BOX.model_copy(update={"smtp": smtp})
    with pytest.raises(AssertionError):
        send_probe(loop, other, new_probe(b"secret", other, NOW))
