"""The bell at a real Dovecot and at the embedded server: what comes in rings, in the inbox and in other folders."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from threading import enumerate as threads

import pytest

from processor.bell import Bell
from processor.demo.server import EmbeddedServer
from tests.inbox import samples
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.places import ImapPlace, ok
from tests.servers.wire import Wire

PATIENCE = 60.0
YES, NO = "Inschrijven", "Afwijzen"


@pytest.fixture(params=["embedded", pytest.param("dovecot", marks=pytest.mark.dovecot)])
def place(request: pytest.FixtureRequest) -> Iterator[ImapPlace]:
    if request.param == "embedded":
        with EmbeddedServer("ccm@schiedam.example", "ccm", "geheim") as server, Wire(server.imap_port) as wire:
            yield from _closed(ImapPlace(wire, server.imap_port, "ccm", "geheim", "Verzonden items"))
    else:
        server = request.getfixturevalue("dovecot")
        assert isinstance(server, Dovecot)
        with Wire(server.port) as wire:
            yield from _closed(ImapPlace(wire, server.port, server.user(), PASSWORD, "Verzonden items"))


def _closed(place: ImapPlace) -> Iterator[ImapPlace]:
    yield place
    place.close()


class Rung:
    """Waits for the next ring."""

    def __init__(self) -> None:
        self._flag = Event()

    def __call__(self) -> None:
        self._flag.set()

    def again(self) -> bool:
        """Whether it rings within our patience, after the last time that this was asked."""
        rang = self._flag.wait(PATIENCE)
        self._flag.clear()
        return rang


@contextmanager
def bell(place: ImapPlace, others: Callable[[], tuple[str, ...]] = lambda: (YES, NO)) -> Iterator[Rung]:
    """A bell that has rung for the first time, which it does when it is ready to listen."""
    rung, stop = Rung(), Event()
    hung = Bell(lambda: place.connect(stop=stop), "INBOX", rung, stop, others, glance=0.2)
    hung.start()
    assert rung.again()
    yield rung
    stop.set()
    hung.join(PATIENCE)
    assert [one for one in threads() if isinstance(one, Thread) and one.name == "bell INBOX"] == []


def put(place: ImapPlace, folder: str) -> None:
    with place.session() as imap:
        ok(imap.append(f'"{folder}"', "", None, samples.PLAIN))


def make(place: ImapPlace, *names: str) -> None:
    with place.session() as imap:
        for name in names:
            ok(imap.create(f'"{name}"'))


def test_it_rings_for_the_inbox(place: ImapPlace) -> None:
    make(place, YES, NO)
    with bell(place) as rung:
        put(place, "INBOX")
        assert rung.again()


@pytest.mark.parametrize("folder", [YES, NO])
def test_it_rings_for_what_is_dragged_to_another_folder(place: ImapPlace, folder: str) -> None:
    make(place, YES, NO)
    with bell(place) as rung:
        put(place, folder)
        assert rung.again()
        put(place, folder)
        assert rung.again()


def test_a_folder_that_is_made_later_is_seen(place: ImapPlace) -> None:
    with bell(place) as rung:
        make(place, YES)
        assert rung.again()
        put(place, YES)
        assert rung.again()


def test_a_connection_that_breaks_is_made_anew(place: ImapPlace) -> None:
    make(place, YES, NO)
    with bell(place) as rung:
        place.cut()
        assert rung.again()
        put(place, YES)
        assert rung.again()
