"""A mailbox that opens by token: who hears, when, and by which way, when it doesn't, and before its secret ends."""

from datetime import date, datetime, timedelta
from email import message_from_bytes, policy

import pytest

from processor.errors import TokenError
from processor.monitoring.health import troubles
from processor.monitoring.status import status_of
from processor.outbox.message import OutboxMessage, State
from processor.settings import MailboxSettings
from processor.settings.oauth import Microsoft365
from processor.steps.alarm import way_around
from processor.steps.lease import Lease
from processor.steps.sign_in import SignIn
from processor.store.database import Store
from tests.steps.bench import NOW, Bench, bench, settings

ADMIN = "beheer@schiedam.nl"
ORGANISER = "organisator@schiedam.nl"
MINUTE = timedelta(minutes=1)
OAUTH = Microsoft365(
    provider="microsoft365", tenant="schiedam.nl", client_id="11111111-2222-3333-4444-555555555555",
    secret="file:geheim", secret_expires=date(2018, 10, 10),
)  # fmt: skip


class Desk:
    """The watch over one mailbox; `wrong` is what logging in meets with."""

    def __init__(self, bench: Bench, name: str = "schiedam") -> None:
        self.bench, self.wrong, self.ends = bench, "", date(2020, 1, 1)
        lease = Lease(bench.office.store, name, "bench")
        self.sign_in = SignIn(name, [self._log_in], lease, lambda: self.ends)

    def _log_in(self) -> None:
        if self.wrong:
            raise TokenError("schiedam", f"no access token: {self.wrong}", "make a new one")

    def at(self, now: datetime) -> list[OutboxMessage]:
        """Turn at that moment; the alarms that wait since then."""
        before = {one.id for one in self.alarms()}
        self.sign_in.turn(self.bench.office, now)
        return [one for one in self.alarms() if one.id not in before]

    def alarms(self) -> list[OutboxMessage]:
        office = self.bench.office
        with office.store.begin() as work:
            return [
                one
                for name in office.settings.mailboxes
                for one in work.outbox.in_state(name, State.QUEUED)
                if one.kind == "alarm"
            ]

    def stand(self, now: datetime) -> dict[str, str | None]:
        found: dict[str, str | None] = status_of(self.bench.office, now)["mailboxes"]["schiedam"]["sign_in"]
        return found


def box(name: str, *, token: bool) -> MailboxSettings:
    """The shipped mailbox under another name; without a password anywhere when `token`."""
    shipped = settings().mailboxes["schiedam"]
    told: dict[str, object] = {"address": f"{name}@{name}.nl"}
    if token:
        told["imap"] = shipped.imap.model_copy(update={"password": None})
        told["smtp"] = shipped.smtp.model_copy(update={"password": None})
        told["oauth"] = OAUTH
    return shipped.model_copy(update=told)


def town(store: Store, **boxes: bool) -> Bench:
    """A bench whose mailboxes open by token, or not."""
    mailboxes = {name: box(name, token=token) for name, token in boxes.items()}
    organiser = settings().events[0].organisers[0].model_copy(update={"mail": ORGANISER})
    event = settings().events[0].model_copy(update={"organisers": (organiser,)})
    chosen = settings().model_copy(update={"mailboxes": mailboxes, "admin": ADMIN, "events": (event,)})
    return bench(store, chosen)


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(town(store, schiedam=True, utrecht=False))


def test_trouble_is_told_within_the_hour_by_the_other_mailbox_once_and_again_when_it_comes_back(desk: Desk) -> None:
    desk.wrong = "the client secret has expired"
    told = [len(desk.at(NOW + n * 10 * MINUTE)) for n in range(30)]
    assert told == [0, 0, 0, 2] + 26 * [0]
    assert {(one.mailbox, one.recipient) for one in desk.alarms()} == {("utrecht", ADMIN), ("utrecht", ORGANISER)}
    desk.wrong = ""
    assert desk.at(NOW + 300 * MINUTE) == []
    assert desk.stand(NOW + 300 * MINUTE)["fails_since"] is None
    desk.wrong = "the client secret has expired"
    assert [len(desk.at(NOW + (310 + n * 10) * MINUTE)) for n in range(4)] == [0, 0, 0, 2]


def test_the_letter_says_what_is_wrong_what_it_means_and_what_cures_it(desk: Desk) -> None:
    desk.wrong = "the client secret has expired"
    desk.at(NOW)
    letter = message_from_bytes(desk.at(NOW + 31 * MINUTE)[0].raw or b"", policy=policy.default)
    body = letter.get_body(("plain",))
    assert body is not None
    text = " ".join(body.get_content().split())
    assert letter["Subject"] == "Aanmeldpost kan niet inloggen op postbus schiedam (Aanmeldpost)"
    assert "- no access token: the client secret has expired - wat helpt: make a new one" in text
    assert "al 31 minuten" in text
    assert "er raakt niets kwijt" in text


def test_a_restart_does_not_begin_to_wait_anew_nor_tell_twice(desk: Desk) -> None:
    desk.wrong = "weg"
    desk.at(NOW)
    again = Desk(desk.bench)
    again.wrong = "anders weg"
    assert len(again.at(NOW + 30 * MINUTE)) == 2
    last = Desk(desk.bench)
    last.wrong = "weg"
    assert last.at(NOW + 40 * MINUTE) == []


def test_a_short_trouble_is_told_to_nobody(desk: Desk) -> None:
    for minute, wrong in ((0, "weg"), (20, "weg"), (25, ""), (35, "weg"), (60, "weg"), (64, "")):
        desk.wrong = wrong
        assert desk.at(NOW + minute * MINUTE) == []


def test_after_the_meeting_only_the_admin_hears(desk: Desk) -> None:
    desk.wrong, late = "weg", datetime(2018, 10, 1, 9, tzinfo=NOW.tzinfo)
    desk.at(late)
    assert [one.recipient for one in desk.at(late + 30 * MINUTE)] == [ADMIN]


def test_status_and_health_say_so_meanwhile(desk: Desk) -> None:
    desk.wrong = "weg"
    desk.at(NOW)
    found = status_of(desk.bench.office, NOW)
    assert desk.stand(NOW) == {
        "fails_since": "2018-09-03T07:00:00+00:00",
        "why": "mailbox schiedam: no access token: weg: make a new one",
        "secret_ends": "2020-01-01",
    }
    assert "schiedam: can't log in since 2018-09-03T07:00:00+00:00" in list(troubles(found, timedelta(hours=1)))


@pytest.mark.parametrize(
    ("boxes", "way"),
    [
        ({"schiedam": True, "utrecht": True, "delft": False}, "delft"),
        ({"schiedam": False, "utrecht": False}, "utrecht"),
        ({"schiedam": False, "utrecht": True}, "schiedam"),
        ({"schiedam": True, "utrecht": True}, "utrecht"),
        ({"schiedam": True}, "schiedam"),
    ],
)
def test_the_way_around_needs_no_token_where_there_is_such_a_one(
    store: Store, boxes: dict[str, bool], way: str
) -> None:
    assert way_around(town(store, **boxes).office, "schiedam") == way


def test_the_end_of_the_secret_is_told_thirty_fourteen_and_seven_days_before_and_when_it_is_there(desk: Desk) -> None:
    desk.ends = date(2018, 10, 10)
    start = datetime(2018, 9, 1, 6, tzinfo=NOW.tzinfo)
    told = {}
    for now in (start + timedelta(days=day) for day in range(45)):
        if found := desk.at(now) + desk.at(now + 10 * MINUTE):
            told[(desk.ends - now.date()).days] = [one.recipient for one in found]
    assert told == {30: [ADMIN], 14: [ADMIN], 7: [ADMIN], 0: [ADMIN]}
    subjects = [str(message_from_bytes(one.raw or b"", policy=policy.default)["Subject"]) for one in desk.alarms()]
    assert subjects == [
        *(f"De toegang tot postbus schiedam loopt binnen {days} dagen af (Aanmeldpost)" for days in (30, 14, 7)),
        "De toegang tot postbus schiedam is afgelopen (Aanmeldpost)",
    ]
    desk.ends = date(2020, 10, 10)
    assert desk.at(start + timedelta(days=46)) == []
