import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from processor.registration.model import Arrival, Attendee, Registration, Status
from processor.registration.request import Language, Role
from processor.store.codes import ALPHABET, LENGTH
from processor.store.database import Store
from processor.store.unit_of_work import UnitOfWork
from tests.store.records import EVENT, NOW, after, mail, party

FULL = Registration(
    event=EVENT,
    seats=3,
    arrival=Arrival(NOW, 12),
    status=Status.OFFERED,
    granted=1,
    offered=2,
    passed=1,
    attendees=(
        Attendee("Jan van der Berg", "j.vdberg@utrecht.nl", "Gemeente Utrecht", Role.PIONEER, sequence=2),
        Attendee("Piet"),
    ),
    sender_name="Ans",
    sender_email="ans@utrecht.nl",
    language=Language.ENGLISH,
    organisation="Gemeente Utrecht",
    role=Role.PIONEER,
    drinks=False,
    dietary="vegetarisch",
    access="rolstoel",
    themes=("participatie", "open data"),
    remark="zie bijlage",
    reasons=("„twee personen”",),
    held_until=after(10),
    offered_until=after(20),
)


@pytest.fixture
def work(store: Store) -> Iterator[UnitOfWork]:
    """A unit of work in which the event is locked."""
    with store.begin() as unit:
        unit.events.lock(EVENT)
        yield unit


def names(parties: Sequence[Registration]) -> list[list[str]]:
    return [[who.name for who in found.attendees] for found in parties]


def test_a_party_comes_back_as_it_was_kept(work: UnitOfWork) -> None:
    kept = work.registrations.add(FULL)
    uids = [who.calendar_uid for who in kept.attendees]
    given = tuple(replace(who, calendar_uid=uid) for who, uid in zip(FULL.attendees, uids, strict=True))
    assert work.registrations.by_id(kept.id) == replace(FULL, id=kept.id, code=kept.code, attendees=given)
    assert len({*uids, ""}) == 3


def test_a_party_of_nobody_with_nothing_filled_in_comes_back_too(work: UnitOfWork) -> None:
    bare = Registration(event=EVENT, seats=1, arrival=Arrival(NOW))
    kept = work.registrations.add(bare)
    assert work.registrations.of_event(EVENT) == (replace(bare, id=kept.id, code=kept.code),)


def test_a_code_can_be_read_out_and_is_found_in_any_case(work: UnitOfWork) -> None:
    kept = work.registrations.add(party("Jan"), prefix="OO")
    assert re.fullmatch(rf"OO-[{ALPHABET}]{{{LENGTH}}}", kept.code)
    assert work.registrations.by_code(kept.code.lower()) == kept


@pytest.mark.parametrize("code", ["", "PN-222222", "%"])
def test_a_code_that_nobody_has_finds_nobody(work: UnitOfWork, code: str) -> None:
    work.registrations.add(party("Jan"))
    assert work.registrations.by_code(code) is None


def test_parties_stand_in_order_of_arrival_and_then_of_uid(work: UnitOfWork) -> None:
    for name, arrival in (("C", Arrival(after(1), 1)), ("B", Arrival(NOW, 9)), ("A", Arrival(NOW, 2))):
        work.registrations.add(party(name, arrival=arrival))
    assert names(work.registrations.of_event(EVENT)) == [["A"], ["B"], ["C"]]


def test_another_event_has_its_own_list(work: UnitOfWork) -> None:
    work.events.lock("zomer")
    work.registrations.add(party("Jan"))
    work.registrations.add(party("Piet", event="zomer"))
    assert names(work.registrations.of_event("zomer")) == [["Piet"]]


def test_who_stays_in_a_party_keeps_the_calendar_uid_and_who_is_new_gets_one(work: UnitOfWork) -> None:
    kept = work.registrations.add(party("Jan", "Piet"))
    jan, piet = kept.attendees
    moved = replace(piet, name="Piet Jansen", sequence=1)
    saved = work.registrations.save(replace(kept, seats=2, attendees=(moved, Attendee("Kees"))))
    kees = saved.attendees[1]
    assert saved.attendees == (moved, Attendee("Kees", calendar_uid=kees.calendar_uid))
    assert kees.calendar_uid not in {"", jan.calendar_uid, piet.calendar_uid}
    assert work.registrations.by_id(kept.id) == saved


def test_saving_changes_all_but_id_and_code(work: UnitOfWork) -> None:
    kept = work.registrations.add(party("Jan"))
    saved = work.registrations.save(replace(FULL, id=kept.id, code="PN-ANDERS", attendees=kept.attendees))
    assert work.registrations.by_id(kept.id) == replace(saved, code=kept.code)


def test_a_wish_that_is_taken_back_is_forgotten(work: UnitOfWork) -> None:
    kept = work.registrations.add(FULL)
    saved = work.registrations.save(replace(kept, dietary=None, access=None))
    assert work.registrations.by_id(kept.id) == saved


def test_a_calendar_uid_finds_its_party(work: UnitOfWork) -> None:
    kept = work.registrations.add(party("Jan", "Piet"))
    work.registrations.add(party("Kees"))
    assert work.registrations.by_calendar_uid(kept.attendees[1].calendar_uid) == kept
    assert work.registrations.by_calendar_uid("van-een-ander") is None


@pytest.mark.parametrize(
    ("email", "found"),
    [
        ("ANS@utrecht.nl", [["Jan"], ["Kees"]]),
        ("jan@utrecht.nl", [["Jan"]]),
        ("Jan@Utrecht.NL", [["Jan"]]),
        ("an@utrecht.nl", []),
        ("", []),
    ],
)
def test_an_address_finds_what_it_mailed_and_where_it_attends(
    work: UnitOfWork, email: str, found: list[list[str]]
) -> None:
    work.registrations.add(party("Jan", sender_email="ans@utrecht.nl"))
    work.registrations.add(party("Piet", sender_email="piet@utrecht.nl"))
    work.registrations.add(party("Kees", sender_email="Ans@Utrecht.nl"))
    assert names(work.registrations.by_email(EVENT, email)) == found


def test_a_party_knows_the_mail_it_came_in(work: UnitOfWork) -> None:
    work.mails.add(mail("a1"))
    by_mail = work.registrations.add(party("Jan"), "a1")
    otherwise = work.registrations.add(party("Piet"))
    assert [work.registrations.mail_key_of(found.id) for found in (by_mail, otherwise)] == ["a1", None]
