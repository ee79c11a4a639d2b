"""A mail becomes a registration and an answer: the whole journey on both databases, with a mailbox in memory."""

from collections import Counter

import pytest

from processor.errors import LeaseLostError, MailboxError
from processor.outbox.message import State
from processor.store.database import Store
from tests.fakes.mailbox import FakeMailbox
from tests.steps.bench import SUBJECT, bench, mail, settings

NAMES = ("Anna", "Bart", "Carla", "Daan", "Eva", "Frits", "Gerda")
ELS, BAS = "Els Vos <els.vos@delft.nl>", "Bas Pol <bas.pol@gouda.nl>"


def test_a_mail_that_quotes_the_meeting_is_registered_and_answered(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 1, 1)]
    assert desk.letters() == [("jan.kok@utrecht.nl", "confirmed")]
    letter = desk.letter()
    assert letter["To"] == "Jan Kok <jan.kok@utrecht.nl>"
    assert letter["Auto-Submitted"] == "auto-replied"
    assert "Stadserf 1" in letter.get_body(("plain",)).get_content()  # type: ignore[union-attr] # it has one


def test_an_answer_stands_in_the_thread_of_the_mail(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(headers={"References": "<a@b>"}))
    own = "".join(part for part in desk.letter()["References"].split()[-1:])
    assert desk.letter()["In-Reply-To"] == own
    assert desk.letter()["References"].split()[0] == "<a@b>"


def test_who_comes_when_all_chairs_are_taken_gets_a_place_on_the_waiting_list(store: Store) -> None:
    desk = bench(store, settings(capacity=1))
    desk.arrive(mail(), mail(ELS), mail(BAS))
    assert [(kind) for _, kind in desk.letters()] == ["confirmed", "waiting", "waiting"]
    assert "2" in desk.letter(2).get_body(("plain",)).get_content()  # type: ignore[union-attr] # it has one
    assert desk.stand()[1:] == [("els.vos@delft.nl", "waiting", 0, 1), ("bas.pol@gouda.nl", "waiting", 0, 1)]


def test_a_mail_that_is_seen_again_is_not_answered_again(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    desk.mailbox.renumber()  # a new UIDVALIDITY: everything is looked at anew
    desk.turn()
    desk.turn()
    assert desk.letters() == [("jan.kok@utrecht.nl", "confirmed")]


def test_the_same_person_twice_is_one_chair_and_hears_so(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(), mail(subject="Re: " + SUBJECT))
    assert desk.letters() == [("jan.kok@utrecht.nl", "confirmed"), ("jan.kok@utrecht.nl", "already_registered")]
    assert len(desk.parties()) == 1


def test_mail_that_is_not_ours_is_neither_read_nor_kept_nor_touched(store: Store) -> None:
    desk = bench(store)
    before = mail(subject="Concept-memo Open Overheid", body="Kun je donderdag reageren?")
    desk.arrive(before)
    assert desk.mailbox.mails("INBOX") == [before]
    assert "fetch" not in desk.mailbox.calls
    assert (desk.records(), desk.letters()) == ([], [])


def test_a_quote_in_the_body_counts_only_where_the_mailbox_looks_in_bodies(store: Store) -> None:
    hidden = mail(subject="Aanmelden", body="Ik meld mij aan voor het Pioniersnetwerk 18 september.\n\nJan Kok\n")
    desk = bench(store, settings(box={"personal": False}))
    desk.arrive(hidden)
    assert [kind for _, kind in desk.letters()] == ["confirmed"]


def test_automatic_mail_is_never_answered_but_counted(store: Store) -> None:
    desk = bench(store)
    desk.arrive(
        mail(
            subject=f"Automatisch antwoord: {SUBJECT}",
            body="Ik ben afwezig.",
            headers={"Auto-Submitted": "auto-replied"},
        )
    )
    assert desk.letters() == []
    assert [(r.kind, r.outcome) for r in desk.records()] == [("automatic", "silent")]


def test_doubt_goes_to_review_and_the_participant_hears_that_somebody_looks(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body="Onder voorbehoud van akkoord meld ik mij aan.\n\nJan Kok\n"))
    assert desk.letters() == [("jan.kok@utrecht.nl", "received")]
    assert desk.stand() == [("jan.kok@utrecht.nl", "in review", 0, 1)]
    assert desk.records()[0].excerpt.startswith("Onder voorbehoud")


@pytest.mark.parametrize(
    "raw",
    [
        mail().replace(b"From: Jan Kok <jan.kok@utrecht.nl>\r\n", b""),
        b"Subject: Pioniersnetwerk 18 september\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" * 60,
        b"Subject: Pioniersnetwerk 18 september\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\xff\xfe\x00",
    ],
)
def test_a_mail_that_is_broken_ends_in_review_and_the_next_one_is_handled(store: Store, raw: bytes) -> None:
    desk = bench(store)
    desk.mailbox.deliver(raw, arrived=desk.now)
    desk.arrive(mail(ELS))
    assert [record.outcome for record in desk.records()] == ["in review", "confirmed"]
    assert desk.letters() == [("els.vos@delft.nl", "confirmed")]


def test_a_connection_that_breaks_at_any_moment_loses_nothing_and_answers_once(store: Store) -> None:
    desk = bench(store, settings(box={"after": "move"}))
    for call, name in enumerate(NAMES, 1):
        desk.mailbox.deliver(mail(f"{name} Kok <{name.lower()}@ede.nl>"), arrived=desk.now)
        desk.mailbox.drop_at(call)
        try:
            desk.turn()
        except MailboxError:
            desk.turn()
    assert [kind for _, kind in desk.letters()] == ["confirmed"] * 7
    assert len(desk.mailbox.mails("Aanmeldpost")) == 7


@pytest.mark.parametrize(
    ("box", "inbox", "moved"),
    [({"after": "leave"}, 1, 0), ({"after": "move"}, 0, 1), ({"after": "move", "move_when": "seen"}, 1, 0)],
)
def test_a_handled_mail_is_treated_as_the_mailbox_wants(
    store: Store, box: dict[str, str], inbox: int, moved: int
) -> None:
    desk = bench(store, settings(box=box))
    desk.arrive(mail())
    assert (len(desk.mailbox.mails("INBOX")), len(desk.mailbox.mails("Aanmeldpost"))) == (inbox, moved)


def test_a_mail_is_moved_after_its_owner_saw_it_or_when_it_is_old_enough(store: Store) -> None:
    seen = bench(store, settings(box={"after": "move", "move_when": "seen"}))
    (uid,) = seen.arrive(mail())
    seen.mailbox.add_keyword([uid], "\\Seen")
    seen.turn()
    assert seen.mailbox.mails("INBOX") == []


def test_a_mail_is_moved_when_it_is_old_enough(store: Store) -> None:
    old = bench(store, settings(box={"after": "move", "move_when": 2}))
    old.arrive(mail())
    assert len(old.mailbox.mails("INBOX")) == 1
    old.turn(hours=2)
    assert old.mailbox.mails("INBOX") == []


def test_a_keyword_marks_a_handled_mail(store: Store) -> None:
    desk = bench(store, settings(box={"after": "keyword"}))
    (uid,) = desk.arrive(mail())
    assert desk.mailbox.folders["INBOX"].mails[uid].flags == {"Aanmeldpost"}


@pytest.mark.parametrize(("by_folder", "folder"), [(True, "Te beoordelen"), (False, "INBOX")])
def test_mail_in_review_is_not_filed_among_the_handled_before_the_decision(
    store: Store, folder: str, *, by_folder: bool
) -> None:
    desk = bench(store, settings(box={"after": "move", "by_folder": by_folder}))
    desk.arrive(mail(body="Misschien kom ik, ik twijfel nog.\n\nJan Kok\n"))
    assert len(desk.mailbox.mails(folder)) == 1


def test_in_shadow_mode_the_organiser_gets_the_answer_and_nothing_is_moved(store: Store) -> None:
    desk = bench(store, settings(mode="shadow", box={"after": "move"}))
    desk.arrive(mail())
    assert desk.letters() == [("ccm.v.oosterhout@schiedam.nl", "confirmed")]
    assert str(desk.letter()["Subject"]).startswith("[proef, voor jan.kok@utrecht.nl]")
    assert len(desk.mailbox.mails("INBOX")) == 1


def test_a_quote_in_junk_is_named_and_left_alone(store: Store) -> None:
    mailbox = FakeMailbox()
    mailbox.deliver(mail(), folder="Junk")
    desk = bench(store, settings(box={"junk": "Junk"}), mailbox)
    with store.begin() as work:
        seen = work.sightings.since(desk.now.replace(year=2017))
    assert [(one.event, one.subject) for one in seen] == [("kick-off", SUBJECT)]
    assert desk.letters() == []


def test_a_second_daemon_on_one_mailbox_does_nothing(store: Store) -> None:
    desk = bench(store)
    with pytest.raises(LeaseLostError, match="another daemon watches it"):
        desk.new_watch("somebody else").turn(desk.now)


def test_a_daemon_that_slept_too_long_writes_nothing(store: Store) -> None:
    desk = bench(store)
    desk.mailbox.deliver(mail(), arrived=desk.now)
    desk.new_watch("the next").turn(desk.now.replace(hour=12))
    desk.mailbox.deliver(mail(ELS), arrived=desk.now)
    with pytest.raises(LeaseLostError):
        desk.turn(hours=0.001)
    assert len(desk.letters()) == 1


def test_one_address_gets_only_so_many_answers_a_day_and_no_registration_is_dropped(store: Store) -> None:
    desk = bench(store)
    desk.arrive(
        *(mail(f"Persoon {n} <loket@ede.nl>", body=f"Hierbij meld ik Persoon Nummer{n} aan.\n") for n in range(15))
    )
    states = Counter(letter.state for letter in desk.outbox() if letter.recipient == "loket@ede.nl")
    assert states == {State.QUEUED: 12, State.WITHHELD: 3}
    assert len(desk.records()) == 15
