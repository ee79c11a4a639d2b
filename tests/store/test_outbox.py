from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from processor.outbox.message import State
from processor.store.database import Store
from processor.store.unit_of_work import UnitOfWork
from tests.store.records import EVENT, MAILBOX, NOW, after, letter, mail, party


def state_of(work: UnitOfWork, name: str) -> State:
    found = work.outbox.by_message_id(f"<{name}@schiedam.nl>")
    assert found is not None
    return found.state


def test_a_mail_comes_back_as_it_was_queued(store: Store) -> None:
    with store.begin() as work:
        work.events.lock(EVENT)
        work.mails.add(mail("a1"))
        registration = work.registrations.add(party("Jan"), "a1")
        given = letter(registration_id=registration.id, mail_key="a1", code=registration.code, raw=b"\x00\xff\r\n.")
        queued = work.outbox.queue(given, thread="<1@utrecht.nl>")
        assert work.outbox.by_message_id("<jan@schiedam.nl>") == queued
        assert work.outbox.of_registration(registration.id) == [queued]
        assert work.outbox.by_message_id("<piet@schiedam.nl>") is None


def test_a_message_id_is_used_once(store: Store) -> None:
    with store.begin() as work:
        work.outbox.queue(letter("jan"))
        with pytest.raises(IntegrityError):
            work.outbox.queue(letter("jan"))


def test_mails_are_claimed_when_due_longest_due_first(store: Store) -> None:
    with store.begin() as work:
        work.outbox.queue(letter("kees", due_at=after(2)))
        work.outbox.queue(letter("jan", due_at=after(1)))
        work.outbox.queue(letter("piet", due_at=after(1)))
        work.outbox.queue(letter("ans", due_at=after(9)))
        work.outbox.queue(letter("els", mailbox="utrecht"))
        claimed = work.outbox.claim_due(MAILBOX, after(5), limit=2)
        assert [(found.recipient, found.state, found.attempts, found.sending_since) for found in claimed] == [
            ("jan@utrecht.nl", State.SENDING, 1, after(5)),
            ("piet@utrecht.nl", State.SENDING, 1, after(5)),
        ]
        assert [found.recipient for found in work.outbox.claim_due(MAILBOX, after(5), limit=9)] == ["kees@utrecht.nl"]
        assert work.outbox.claim_due(MAILBOX, after(5)) == []


def test_a_sent_mail_is_done(store: Store) -> None:
    with store.begin() as work:
        number = work.outbox.queue(letter()).id
        work.outbox.claim_due(MAILBOX, NOW)
        assert work.outbox.mark_sent(number, after(1))
        [sent] = work.outbox.in_state(MAILBOX, State.SENT)
        assert (sent.sent_at, sent.error) == (after(1), "")
        assert work.outbox.claim_due(MAILBOX, after(99)) == []


def test_a_mail_that_is_tried_later_waits_until_then(store: Store) -> None:
    with store.begin() as work:
        number = work.outbox.queue(letter()).id
        work.outbox.claim_due(MAILBOX, NOW)
        assert work.outbox.mark_later(number, after(5), "451 try again")
        assert work.outbox.claim_due(MAILBOX, after(4)) == []
        [again] = work.outbox.claim_due(MAILBOX, after(5))
        assert (again.attempts, again.sending_since, again.error) == (2, after(5), "451 try again")


def test_a_failed_mail_keeps_what_it_ended_in(store: Store) -> None:
    with store.begin() as work:
        number = work.outbox.queue(letter()).id
        work.outbox.claim_due(MAILBOX, NOW)
        assert work.outbox.mark_failed(number, "550 no such user")
        [failed] = work.outbox.in_state(MAILBOX, State.FAILED)
        assert failed.error == "550 no such user"


def test_only_a_mail_that_is_being_sent_comes_to_an_end(store: Store) -> None:
    with store.begin() as work:
        number = work.outbox.queue(letter()).id
        assert not work.outbox.mark_sent(number, NOW)
        assert not work.outbox.mark_later(number, NOW, "")
        assert not work.outbox.mark_failed(number, "")
        assert state_of(work, "jan") is State.QUEUED


def test_a_mail_that_never_came_to_an_end_is_found(store: Store) -> None:
    with store.begin() as work:
        for name in ("jan", "piet"):
            work.outbox.queue(letter(name))
            work.outbox.claim_due(MAILBOX, after(1 if name == "jan" else 8))
        assert [found.recipient for found in work.outbox.stuck(MAILBOX, after(8))] == ["jan@utrecht.nl"]
        assert work.outbox.stuck("utrecht", after(99)) == []


def test_a_withheld_mail_waits_until_it_is_released(store: Store) -> None:
    with store.begin() as work:
        number = work.outbox.queue(letter(state=State.WITHHELD)).id
        assert work.outbox.claim_due(MAILBOX, after(5)) == []
        assert work.outbox.release([number], after(9)) == 1
        [claimed] = work.outbox.claim_due(MAILBOX, after(9))
        assert claimed.attempts == 1


def test_a_failed_mail_can_be_tried_anew_but_not_one_that_left_or_was_blanked(store: Store) -> None:
    with store.begin() as work:
        numbers = [work.outbox.queue(letter(name)).id for name in ("jan", "piet", "kees")]
        work.outbox.claim_due(MAILBOX, NOW, limit=3)
        work.outbox.mark_failed(numbers[0], "550 gone")
        work.outbox.mark_sent(numbers[1], NOW)
        work.outbox.mark_failed(numbers[2], "550 gone")
        assert work.outbox.blank_bodies(after(-1)) == 0
        assert work.outbox.release([numbers[0], numbers[1]], after(1)) == 1
        work.outbox.blank_bodies(after(1))
        assert work.outbox.release([numbers[2]], after(1)) == 0
        assert [state_of(work, name) for name in ("jan", "piet", "kees")] == [State.QUEUED, State.SENT, State.FAILED]


def test_every_state_is_counted(store: Store) -> None:
    with store.begin() as work:
        numbers = [work.outbox.queue(letter(name)).id for name in ("jan", "piet", "kees")]
        work.outbox.queue(letter("ans", state=State.WITHHELD))
        work.outbox.queue(letter("els", mailbox="utrecht"))
        work.outbox.claim_due(MAILBOX, NOW, limit=2)
        work.outbox.mark_sent(numbers[0], NOW)
        assert work.outbox.counts(MAILBOX) == {
            State.QUEUED: 1,
            State.SENDING: 1,
            State.SENT: 1,
            State.FAILED: 0,
            State.WITHHELD: 1,
        }


def test_what_was_handed_over_lately_is_counted(store: Store) -> None:
    with store.begin() as work:
        for minute, name in enumerate(("jan", "piet", "kees")):
            work.outbox.queue(letter(name))
            [claimed] = work.outbox.claim_due(MAILBOX, after(minute))
            if name != "kees":
                work.outbox.mark_sent(claimed.id, after(minute))
        assert [work.outbox.handed_since(MAILBOX, after(minute)) for minute in (0, 1, 2, 3)] == [3, 2, 1, 0]
        assert work.outbox.handed_since("utrecht", NOW) == 0


def test_a_code_counts_the_mails_that_were_handed_over_with_it(store: Store) -> None:
    with store.begin() as work:
        work.outbox.queue(letter("jan", code="PN-7K3QX9"))
        work.outbox.claim_due(MAILBOX, NOW)
        work.outbox.queue(letter("piet", code="PN-7K3QX9"))
        work.outbox.queue(letter("kees"))
        assert [work.outbox.handed_with(code) for code in ("PN-7K3QX9", "PN-222222", "")] == [1, 0, 0]


def test_answers_to_an_address_are_counted_however_it_is_written(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail("a1"))
        work.outbox.queue(letter("jan", mail_key="a1", queued_at=after(1)))
        work.outbox.queue(letter("1", mail_key="a1", recipient="JAN@Utrecht.nl", queued_at=after(2)))
        work.outbox.queue(letter("2", mail_key="a1", recipient="jan@utrecht.nl", state=State.WITHHELD))
        work.outbox.queue(letter("3", recipient="jan@utrecht.nl"))
        work.outbox.queue(letter("piet", mail_key="a1"))
        assert work.outbox.answers_to("Jan@utrecht.nl", NOW) == 2
        assert work.outbox.answers_to("Jan@utrecht.nl", after(2)) == 1


def test_answers_in_a_conversation_are_counted_whoever_they_go_to(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail("a1"))
        work.outbox.queue(letter("jan", mail_key="a1"), thread="<1@utrecht.nl>")
        work.outbox.queue(letter("piet", mail_key="a1"), thread="<1@utrecht.nl>")
        work.outbox.queue(letter("kees", mail_key="a1"), thread="<2@utrecht.nl>")
        work.outbox.queue(letter("ans", mail_key="a1"))
        assert work.outbox.answers_in("<1@utrecht.nl>", NOW) == 2


def test_bodies_are_blanked_some_time_after_sending_and_only_of_what_is_done(store: Store) -> None:
    with store.begin() as work:
        numbers = [work.outbox.queue(letter(name)).id for name in ("vroeg", "laat", "mislukt", "bezig")]
        work.outbox.queue(letter("wacht", state=State.WITHHELD))
        work.outbox.claim_due(MAILBOX, NOW, limit=4)
        work.outbox.mark_sent(numbers[0], after(1))
        work.outbox.mark_sent(numbers[1], after(5))
        work.outbox.mark_failed(numbers[2], "550 gone")
        assert work.outbox.blank_bodies(NOW + timedelta(minutes=5)) == 2
        assert work.outbox.blank_bodies(NOW + timedelta(minutes=5)) == 0
        left = [found.recipient for state in State for found in work.outbox.in_state(MAILBOX, state) if found.raw]
        assert left == ["bezig@utrecht.nl", "laat@utrecht.nl", "wacht@utrecht.nl"]
