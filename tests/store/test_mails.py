from processor.store.database import Store
from processor.store.mails import EXCERPT
from tests.store.records import MAILBOX, after, mail


def test_a_mail_comes_back_as_it_was_kept(store: Store) -> None:
    record = mail(
        outcome="confirmed",
        filed=True,
        in_junk=True,
        message_id="<1@utrecht.nl>",
        sender="jan@utrecht.nl",
        subject="Aanmelding",
        excerpt="Ik kom graag",
        reasons=("„ik kom”",),
    )
    with store.begin() as work:
        work.mails.add(record)
        assert (work.mails.record("a1"), work.mails.record("b2")) == (record, None)


def test_a_mail_is_known_by_its_key(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail("a1"))
        assert (work.mails.known("a1"), work.mails.known("A1")) == (True, False)


def test_an_excerpt_is_kept_short(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail(excerpt="é" * 1000))
        record = work.mails.record("a1")
    assert record is not None
    assert record.excerpt == "é" * EXCERPT


def test_a_repeated_message_id_finds_the_first_mail_with_it(store: Store) -> None:
    first = mail("b2", message_id="<1@x.nl>")
    with store.begin() as work:
        work.mails.add(mail("a1", message_id="<1@x.nl>", arrived=after(1)))
        work.mails.add(first)
        assert work.mails.by_message_id("<1@x.nl>") == first


def test_no_message_id_finds_no_mail(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail(message_id=""))
        assert work.mails.by_message_id("") is None


def test_an_endless_message_id_stops_nothing_and_is_found(store: Store) -> None:
    endless = f"<{'é' * 50_000}@x.nl>"
    with store.begin() as work:
        work.mails.add(mail("a1", message_id=endless))
        found = work.mails.by_message_id(endless)
    assert found is not None
    assert found.key == "a1"


def test_unfiled_mails_stand_in_order_of_arrival_until_they_are_filed(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail("c3", arrived=after(2)))
        work.mails.add(mail("a1", arrived=after(1)))
        work.mails.add(mail("b2", filed=True))
        work.mails.add(mail("d4", mailbox="utrecht"))
        assert [record.key for record in work.mails.unfiled(MAILBOX)] == ["a1", "c3"]
        work.mails.mark_filed(["a1"])
        assert [record.key for record in work.mails.unfiled(MAILBOX)] == ["c3"]
