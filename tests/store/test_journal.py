import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from processor.store.database import Store
from processor.store.journal import Actor, Line
from tests.store.records import EVENT, NOW, after

CONFIRMED = Line(
    at=NOW,
    event=EVENT,
    action="confirmed",
    cause="mail:a1",
    actor=Actor.PARTICIPANT,
    mail_key="a1",
    registration_id=1,
    reason="past binnen de 100 stoelen",
    details={"seats": 2, "code": "PN-7K3QX9", "split": False, "former": None},
)
PROMOTED = Line(at=after(5), event=EVENT, action="promoted", cause="walk", actor=Actor.DESK, registration_id=2)


def test_lines_come_back_as_they_were_written_oldest_first(store: Store) -> None:
    with store.begin() as work:
        work.journal.add(CONFIRMED)
        work.journal.add(PROMOTED)
        assert work.journal.of_event(EVENT, NOW) == [CONFIRMED, PROMOTED]


def test_lines_of_one_registration_from_one_moment_on(store: Store) -> None:
    with store.begin() as work:
        work.journal.add(CONFIRMED)
        work.journal.add(PROMOTED)
        assert work.journal.of_registration(2) == [PROMOTED]
        assert work.journal.of_event(EVENT, after(5)) == [PROMOTED]
        assert work.journal.of_event("zomer", NOW) == []


@pytest.mark.parametrize("verb", ["UPDATE journal SET reason = ''", "DELETE FROM journal"])
def test_nobody_changes_a_line(database: str, store: Store, verb: str) -> None:
    with store.begin() as work:
        work.journal.add(CONFIRMED)
        work.commit()
    engine = create_engine(database)
    with pytest.raises(DBAPIError, match="the journal is append-only"), engine.begin() as connection:
        connection.execute(text(verb))
    engine.dispose()
    with store.begin() as work:
        assert work.journal.of_event(EVENT, NOW) == [CONFIRMED]


@pytest.mark.postgres
def test_nobody_empties_the_journal_at_once(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with pytest.raises(DBAPIError, match="the journal is append-only"), engine.begin() as connection:
        connection.execute(text("TRUNCATE journal"))
    engine.dispose()


@pytest.mark.parametrize("words", ["Jan van der Berg", "jan@utrecht.nl", "Müller", "a" * 121])
def test_a_detail_that_may_be_a_name_or_an_address_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="ids and figures only, not the text of who"):
        Line(at=NOW, event=EVENT, action="confirmed", cause="walk", actor=Actor.DESK, details={"who": words})


def test_a_reason_with_an_address_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no addresses"):
        Line(at=NOW, event=EVENT, action="x", cause="walk", actor=Actor.DESK, reason="jan@utrecht.nl kwam")
