"""Decisions by folder over real connections: at a real Dovecot and at the embedded server, with another mail program."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from processor.bootstrap import make_office
from processor.demo.server import EmbeddedServer
from processor.errors import MailboxError
from processor.inbox.mailbox import Mailbox
from processor.registration.model import Registration, Status
from processor.steps.due import do_what_is_due
from processor.steps.lease import Lease
from processor.steps.watch import Watch
from processor.store.database import Store
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.places import ImapPlace, ok
from tests.servers.wire import Wire
from tests.steps.bench import NOW, mail, settings

DOUBT = "Onder voorbehoud van akkoord van mijn leidinggevende meld ik mij aan.\n\n{}\n"
PRIVATE = mail("Zus <zus@thuis.nl>", "zondag eten?", "Kom je zondag eten?\n")
INBOX, YES, NO, REVIEW, DONE = "INBOX", "Inschrijven", "Afwijzen", "Te beoordelen", "Aanmeldpost"


@pytest.fixture(params=["embedded", pytest.param("dovecot", marks=pytest.mark.dovecot)])
def place(request: pytest.FixtureRequest) -> Iterator[ImapPlace]:
    yield from _embedded() if request.param == "embedded" else _at_dovecot(request.getfixturevalue("dovecot"))


def _embedded() -> Iterator[ImapPlace]:
    with EmbeddedServer("ccm@schiedam.example", "ccm", "geheim") as server, Wire(server.imap_port) as wire:
        place = ImapPlace(wire, server.imap_port, "ccm", "geheim", "Verzonden items")
        yield place
        place.close()


def _at_dovecot(server: Dovecot) -> Iterator[ImapPlace]:
    with Wire(server.port) as wire:
        place = ImapPlace(wire, server.port, server.user(), PASSWORD, "Verzonden items")
        yield place
        place.close()


class Desk:
    """A watch on that mailbox, a personal one, and the organiser's own mail program."""

    def __init__(self, store: Store, place: ImapPlace, after: str = "move") -> None:
        self.store, self.place, self.now = store, place, NOW
        self.office = make_office(settings(box={"after": after, "personal": True}), store)
        self.watch = Watch(self.office, "schiedam", place.connect, Lease(store, "schiedam", "test"))
        self.turn()

    def turn(self) -> None:
        self.now += timedelta(minutes=1)
        self.watch.turn(self.now)

    def arrive(self, name: str, body: str = DOUBT) -> None:
        sender = f"{name} <{name.lower().replace(' ', '.')}@ede.nl>"
        self.place.deliver(mail(sender, body=body.format(name)), arrived=self.now)
        self.turn()

    def drag(self, source: str, target: str, words: bytes) -> None:
        """Drag the mail with these words in it, as a mail program does."""
        uid = next(uid for uid, (raw, _) in self.place.look(source).items() if words in raw)
        with self.place.session() as imap:
            ok(imap.select(f'"{source}"'))
            ok(imap.uid("COPY", str(uid), f'"{target}"'))
            ok(imap.uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Deleted)"))
            ok(imap.expunge())
        self.turn()

    def parties(self) -> tuple[Registration, ...]:
        with self.store.begin() as work:
            return work.registrations.of_event("kick-off")

    def lying(self, folder: str) -> list[str]:
        """From whom the mails of a folder are, with a * where somebody read them."""
        found = self.place.look(folder).values() if folder in folders(self.place) else ()
        return [_sender(raw) + "*" * ("\\Seen" in flags) for raw, flags in found]


def _sender(raw: bytes) -> str:
    return raw.split(b"From: ")[1].split(b" <")[0].decode().strip('"')


def folders(place: ImapPlace) -> set[str]:
    """The names of the folders as the server lists them."""
    mailbox = place.connect()
    return {name for name in (YES, NO, REVIEW, DONE) if _is_there(mailbox, name)} | {INBOX}


def _is_there(mailbox: Mailbox, name: str) -> bool:
    try:
        mailbox.select(name, readonly=True)
    except MailboxError:
        return False
    return True


def test_what_waits_is_dragged_and_decided_and_nobody_elses_mail_is_touched(store: Store, place: ImapPlace) -> None:
    desk = Desk(store, place)
    place.deliver(PRIVATE, arrived=desk.now)
    for name in ("Jan Kok", "Els Vos", "Piet Bos"):
        desk.arrive(name)
    assert (desk.lying(INBOX), desk.lying(REVIEW)) == (["Zus"], ["Jan Kok", "Els Vos", "Piet Bos"])
    desk.drag(REVIEW, YES, b"jan.kok@")
    desk.drag(REVIEW, NO, b"els.vos@")
    assert [party.status for party in desk.parties()] == [Status.CONFIRMED, Status.CANCELLED, Status.IN_REVIEW]
    assert [desk.lying(folder) for folder in (INBOX, REVIEW, YES, NO)] == [["Zus"], ["Piet Bos"], [], []]
    assert desk.lying(DONE) == ["Jan Kok", "Els Vos"]


def test_a_mail_that_nobody_read_registers_its_sender_and_a_second_look_does_nothing(
    store: Store, place: ImapPlace
) -> None:
    desk = Desk(store, place, after="leave")
    place.deliver(mail("Bas Pol <bas.pol@ede.nl>", "zaterdag", "Ik ben er graag bij!\n\nBas Pol\n"), arrived=desk.now)
    desk.turn()
    assert desk.parties() == ()
    desk.drag(INBOX, YES, b"bas.pol@")
    desk.turn()
    assert [(party.sender_email, party.status) for party in desk.parties()] == [("bas.pol@ede.nl", Status.CONFIRMED)]
    assert desk.lying(YES) == ["Bas Pol"]


def test_a_folder_that_was_thrown_away_comes_back(store: Store, place: ImapPlace) -> None:
    desk = Desk(store, place)
    with place.session() as imap:
        ok(imap.delete(f'"{YES}"'))
    with pytest.raises(MailboxError):
        desk.turn()
    desk.arrive("Jan Kok")
    desk.drag(REVIEW, YES, b"jan.kok@")
    assert desk.parties()[0].status is Status.CONFIRMED


def test_a_question_without_an_answer_brings_its_mail_back_to_what_waits(store: Store, place: ImapPlace) -> None:
    desk = Desk(store, place)
    desk.arrive("Els Vos", "Graag meld ik mij aan.\n\n{}\n")
    desk.arrive("Jan Kok", "Wij komen met vier personen naar de kick-off: Piet Bos, Karin Visser en ikzelf.\n\n{}\n")
    assert (desk.lying(REVIEW), desk.lying(DONE)) == ([], ["Els Vos", "Jan Kok"])
    desk.now += timedelta(hours=73)
    do_what_is_due(desk.office, desk.now)
    desk.turn()
    assert (desk.lying(REVIEW), desk.lying(DONE)) == (["Jan Kok"], ["Els Vos"])
    desk.drag(REVIEW, NO, b"jan.kok@")
    assert [party.status for party in desk.parties()] == [Status.CONFIRMED, Status.CANCELLED]
    assert (desk.lying(REVIEW), desk.lying(DONE)) == ([], ["Els Vos", "Jan Kok"])
