"""Delivery, on either database: a real store, a fake way out and a fake Sent folder."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest

from processor.errors import LeaseLostError, MailboxError
from processor.outbox.message import OutboxMessage, SentCopy, State
from processor.outbox.retry import LAST
from processor.steps.deliver import Delivery, deliver_one, resolve_stuck
from processor.store.database import Store
from tests.fakes.sender import FakeSender
from tests.store.records import MAILBOX, NOW, after, letter

HOLDER = "a"
JAN, PIET = "jan@utrecht.nl", "piet@utrecht.nl"


class Crash(BaseException):
    """The process is killed: nothing catches it, nothing after it runs."""


@dataclass
class FakeSent:
    """A Sent folder in memory. `broken` makes it refuse; `crash` kills the process at an append."""

    copies: list[bytes] = field(default_factory=list)
    asked: list[tuple[str, str, date]] = field(default_factory=list)
    broken: bool = False
    crash: bool = False

    def contains(self, message_id: str, code: str, since: date) -> bool:
        self._fail()
        self.asked.append((message_id, code, since))
        texts = [copy.decode() for copy in self.copies]
        return any(message_id in text or (code and code in text) for text in texts)

    def append(self, raw: bytes, at: datetime) -> None:
        self._fail()
        assert at.tzinfo is not None
        self.copies.append(raw)
        if self.crash:
            raise Crash

    def _fail(self) -> None:
        if self.broken:
            raise MailboxError(MAILBOX, "the Sent folder is full", "make room")


@pytest.fixture
def delivery(store: Store) -> Delivery:
    with store.begin() as work:
        fence = work.leases.take(MAILBOX, HOLDER, NOW, 10_000_000)
        work.commit()
    assert fence is not None
    return Delivery(
        mailbox=MAILBOX,
        fence=fence,
        envelope_from="terug@schiedam.nl",
        sent_copy=SentCopy.APPEND,
        per_minute=30,
    )


def queue(store: Store, *names: str, code: str = "", attempts: int = 0) -> None:
    with store.begin() as work:
        for name in names:
            raw = f"Message-ID: <{name}@schiedam.nl>".encode()
            work.outbox.queue(letter(name, raw=raw, code=code, attempts=attempts))
        work.commit()


def standing(store: Store, name: str = "jan") -> OutboxMessage:
    with store.begin() as work:
        message = work.outbox.by_message_id(f"<{name}@schiedam.nl>")
    assert message is not None
    return message


def crash_at_sending(_recipient: str) -> None:
    raise Crash


def test_a_mail_that_is_due_leaves_and_its_copy_is_kept(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sender, sent = FakeSender(), FakeSent()
    assert deliver_one(store, sender, sent, delivery, NOW)
    assert sender.delivered == [(JAN, b"Message-ID: <jan@schiedam.nl>")]
    assert sent.copies == [b"Message-ID: <jan@schiedam.nl>"]
    assert (standing(store).state, standing(store).sent_at) == (State.SENT, NOW)
    assert not deliver_one(store, sender, sent, delivery, NOW)


@pytest.mark.parametrize("sent_copy", [SentCopy.SERVER, SentCopy.NONE])
def test_no_copy_is_kept_where_the_server_does_so_or_nobody_wants_it(
    store: Store, delivery: Delivery, sent_copy: SentCopy
) -> None:
    queue(store, "jan")
    sent = FakeSent()
    assert deliver_one(store, FakeSender(), sent, replace(delivery, sent_copy=sent_copy), NOW)
    assert (sent.copies, standing(store).state) == ([], State.SENT)


def test_there_is_no_work_before_a_mail_is_due(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    assert not deliver_one(store, FakeSender(), FakeSent(), delivery, NOW - timedelta(minutes=1))


def test_a_refusal_that_may_pass_is_tried_again_by_the_schedule(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sender = FakeSender()
    sender.refuse(JAN, "450 4.2.0 Greylisted")
    assert deliver_one(store, sender, FakeSent(), delivery, NOW)
    later = standing(store)
    assert (later.state, later.due_at, later.attempts) == (State.QUEUED, after(1), 1)
    assert later.error == "sending: the recipient is refused: 450 4.2.0 Greylisted: it is tried again"
    deliver_one(store, sender, FakeSent(), delivery, after(1))
    assert (standing(store).due_at, standing(store).attempts) == (after(6), 2)


def test_too_many_connections_slow_it_down(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sender = FakeSender()
    sender.refuse(JAN, "432 4.3.2 Concurrent connections limit exceeded")
    deliver_one(store, sender, FakeSent(), delivery, NOW)
    assert standing(store).due_at == after(10)


def test_a_refusal_for_good_is_given_up_at_once(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sender, sent = FakeSender(), FakeSent()
    sender.refuse(JAN, "550 5.1.1 User unknown")
    assert deliver_one(store, sender, sent, delivery, NOW)
    assert (standing(store).state, sent.copies) == (State.FAILED, [])


def test_a_mail_that_is_refused_for_days_is_given_up(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sender = FakeSender()
    sender.refuse(JAN, "451 4.3.0 Try again")
    now, tries = NOW, 0
    while deliver_one(store, sender, FakeSent(), delivery, now):
        now, tries = max(now, standing(store).due_at), tries + 1
    assert (standing(store).state, standing(store).attempts) == (State.FAILED, tries)
    assert timedelta(days=4) < now - NOW < timedelta(days=5)


def test_an_error_that_nobody_foresaw_is_later_and_the_next_mail_leaves(store: Store, delivery: Delivery) -> None:
    def stumble(recipient: str) -> None:
        if recipient == JAN:
            raise ZeroDivisionError

    queue(store, "jan", "piet")
    sender = FakeSender(before=stumble)
    worked = [deliver_one(store, sender, FakeSent(), delivery, NOW) for _ in range(3)]
    assert (worked, [to for to, _ in sender.delivered]) == ([True, True, False], [PIET])
    assert (standing(store).state, standing(store).due_at) == (State.QUEUED, after(1))


def test_a_server_that_is_down_costs_every_mail_one_try(store: Store, delivery: Delivery) -> None:
    queue(store, "jan", "piet")
    sender = FakeSender()
    sender.lock_out("535 5.7.8 Username and Password not accepted")
    with sender:
        while deliver_one(store, sender, FakeSent(), delivery, NOW):
            pass
    assert [(standing(store, name).state, standing(store, name).attempts) for name in ("jan", "piet")] == [
        (State.QUEUED, 1)
    ] * 2


def test_a_mail_whose_text_was_erased_is_given_up(store: Store, delivery: Delivery) -> None:
    with store.begin() as work:
        work.outbox.queue(letter(raw=None))
        work.commit()
    sender = FakeSender()
    assert deliver_one(store, sender, FakeSent(), delivery, NOW)
    assert (standing(store).state, sender.delivered) == (State.FAILED, [])


def test_a_copy_that_cannot_be_kept_does_not_send_the_mail_again(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sender = FakeSender()
    assert deliver_one(store, sender, FakeSent(broken=True), delivery, NOW)
    assert not deliver_one(store, sender, FakeSent(), delivery, after(60))
    assert ([to for to, _ in sender.delivered], standing(store).state) == ([JAN], State.SENT)


def test_no_more_mails_leave_in_a_minute_than_the_server_allows(store: Store, delivery: Delivery) -> None:
    queue(store, "jan", "piet", "kees")
    paced = replace(delivery, per_minute=2)
    sender = FakeSender()
    moments = [NOW, after(0.5), after(0.9), after(1.1), after(1.2)]
    assert [deliver_one(store, sender, FakeSent(), paced, now) for now in moments] == [True, True, False, True, False]


def test_a_daemon_that_lost_the_mailbox_sends_nothing(
    store: Store, delivery: Delivery, opened: Callable[[], Store]
) -> None:
    queue(store, "jan")
    with opened().begin() as work:
        work.leases.release(MAILBOX, HOLDER, delivery.fence)
        work.leases.take(MAILBOX, "b", NOW, 60)
        work.commit()
    sender = FakeSender()
    with pytest.raises(LeaseLostError):
        deliver_one(store, sender, FakeSent(), delivery, NOW)
    assert (sender.delivered, standing(store).attempts) == ([], 0)


def test_killed_between_the_250_and_the_commit_it_is_not_sent_twice(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sender, sent = FakeSender(), FakeSent(crash=True)
    with pytest.raises(Crash):
        deliver_one(store, sender, sent, delivery, NOW)
    assert standing(store).state is State.SENDING
    assert not deliver_one(store, sender, sent, delivery, after(60))

    assert resolve_stuck(store, sent, delivery, before=after(60), now=after(60)) == 1
    assert (standing(store).state, standing(store).sent_at) == (State.SENT, after(60))
    assert sent.asked == [("<jan@schiedam.nl>", "", date(2018, 9, 2))]
    assert [to for to, _ in sender.delivered] == [JAN]


def test_killed_before_the_server_had_it_it_is_sent_after_all(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    sent = FakeSent()
    with pytest.raises(Crash):
        deliver_one(store, FakeSender(before=crash_at_sending), sent, delivery, NOW)
    assert resolve_stuck(store, sent, delivery, before=after(1), now=after(1)) == 1
    assert (standing(store).state, standing(store).due_at) == (State.QUEUED, after(2))
    sender = FakeSender()
    assert deliver_one(store, sender, sent, delivery, after(2))
    assert ([to for to, _ in sender.delivered], standing(store).state) == ([JAN], State.SENT)


def test_a_mail_that_kills_the_process_each_time_is_given_up(store: Store, delivery: Delivery) -> None:
    queue(store, "jan", attempts=LAST - 1)
    states = []
    for now in (NOW, after(60)):
        with pytest.raises(Crash):
            deliver_one(store, FakeSender(before=crash_at_sending), FakeSent(), delivery, now)
        resolve_stuck(store, FakeSent(), delivery, before=now + timedelta(seconds=1), now=now)
        states.append(standing(store).state)
    assert states == [State.QUEUED, State.FAILED]


def test_a_lost_answer_waits_until_the_sent_folder_tells(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    served = replace(delivery, sent_copy=SentCopy.SERVER)
    sender, sent = FakeSender(), FakeSent(copies=[b"Message-ID: <jan@schiedam.nl>"])
    sender.lose_answer(JAN)
    assert deliver_one(store, sender, sent, served, NOW)
    assert standing(store).state is State.SENDING
    assert resolve_stuck(store, sent, served, before=after(10), now=after(10)) == 1
    assert standing(store).state is State.SENT


def test_without_copies_a_mail_in_doubt_is_sent_again(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    alone = replace(delivery, sent_copy=SentCopy.NONE)
    with pytest.raises(Crash):
        deliver_one(store, FakeSender(before=crash_at_sending), FakeSent(), alone, NOW)
    sent = FakeSent(copies=[b"Message-ID: <jan@schiedam.nl>"])
    assert resolve_stuck(store, sent, alone, before=after(1), now=after(1)) == 1
    assert (standing(store).state, sent.asked) == (State.QUEUED, [])


def test_a_copy_under_another_message_id_is_known_by_its_code(store: Store, delivery: Delivery) -> None:
    queue(store, "jan", code="PN-7K3QX9")
    sent = FakeSent(copies=[b"Message-ID: <relay@utrecht.nl> PN-7K3QX9"])
    with pytest.raises(Crash):
        deliver_one(store, FakeSender(before=crash_at_sending), sent, delivery, NOW)
    resolve_stuck(store, sent, delivery, before=after(1), now=after(1))
    assert standing(store).state is State.SENT


def test_an_earlier_mail_with_the_same_code_is_not_taken_for_the_copy(store: Store, delivery: Delivery) -> None:
    queue(store, "eerste", "jan", code="PN-7K3QX9")
    sent = FakeSent(copies=[b"Message-ID: <relay@utrecht.nl> PN-7K3QX9"])
    assert deliver_one(store, FakeSender(), FakeSent(), delivery, NOW)
    with pytest.raises(Crash):
        deliver_one(store, FakeSender(before=crash_at_sending), sent, delivery, NOW)
    resolve_stuck(store, sent, delivery, before=after(1), now=after(1))
    assert (standing(store, "eerste").state, standing(store).state) == (State.SENT, State.QUEUED)


def test_what_is_being_sent_just_now_is_not_stuck(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    with pytest.raises(Crash):
        deliver_one(store, FakeSender(before=crash_at_sending), FakeSent(), delivery, NOW)
    assert resolve_stuck(store, FakeSent(), delivery, before=NOW, now=after(60)) == 0
    assert standing(store).state is State.SENDING


def test_a_sent_folder_that_cannot_be_asked_leaves_the_rest_for_later(store: Store, delivery: Delivery) -> None:
    queue(store, "jan")
    with pytest.raises(Crash):
        deliver_one(store, FakeSender(before=crash_at_sending), FakeSent(), delivery, NOW)
    with pytest.raises(MailboxError):
        resolve_stuck(store, FakeSent(broken=True), delivery, before=after(1), now=after(1))
    assert standing(store).state is State.SENDING


def test_no_address_gets_into_the_log(store: Store, delivery: Delivery, capsys: pytest.CaptureFixture[str]) -> None:
    queue(store, "jan")
    sender = FakeSender()
    sender.refuse(JAN, "550 5.1.1 <jan@utrecht.nl>: User unknown")
    deliver_one(store, sender, FakeSent(), delivery, NOW)
    logged = capsys.readouterr()
    assert "outbox.failed" in logged.out + logged.err
    assert JAN not in logged.out + logged.err
    assert JAN in standing(store).error
