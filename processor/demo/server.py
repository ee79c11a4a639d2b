"""A mail server inside the process, for the demo and for tests: IMAP and SMTP on free ports of 127.0.0.1.

Participants' mail goes in by SMTP or `deliver`; what the daemon sends is kept and never relayed.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from processor.demo.imap_server import LONGEST_LINE, ImapServer
from processor.demo.smtp_server import Handler, SentMail, SmtpConnection

HOST = "127.0.0.1"


def now() -> datetime:
    """The real time, in UTC."""
    return datetime.now(UTC)


class EmbeddedServer:
    """One mailbox and its mail server, in a thread of their own between `start` and `stop`, or within a `with` block.

    `address` is the sign-up address; `user` and `password` log in to both IMAP and SMTP. `clock` gives aware
    datetimes: it stamps arrival. `on_sent` is called in the server's thread for each mail that the daemon sends.
    """

    def __init__(
        self,
        address: str,
        user: str,
        password: str,
        *,
        clock: Callable[[], datetime] = now,
        on_sent: Callable[[SentMail], None] | None = None,
    ) -> None:
        self.address, self.user, self.password = address, user, password
        self.imap_port = self.smtp_port = 0
        self._clock, self._on_sent = clock, on_sent
        self._imap = ImapServer(user, password, clock)
        self._sent: list[SentMail] = []
        self._lock = Lock()
        self._thread = Thread(target=self._run, name="mail server", daemon=True)
        self._started = Event()
        self._loop: asyncio.AbstractEventLoop
        self._stopping: asyncio.Event

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Listen; the ports are known when it returns."""
        self._thread.start()
        self._started.wait()
        if not self.smtp_port:
            raise RuntimeError("the embedded mail server didn't start")

    def stop(self) -> None:
        """Hang up and end the thread."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    @property
    def sent(self) -> tuple[SentMail, ...]:
        """What the daemon sent so far."""
        with self._lock:
            return tuple(self._sent)

    def deliver(self, raw: bytes, arrived: datetime | None = None) -> int:
        """Put a mail in the inbox, arrived at that (aware) time or now; gives its UID."""
        return asyncio.run_coroutine_threadsafe(self._imap.deliver(raw, arrived), self._loop).result()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        finally:
            self._started.set()

    async def _serve(self) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        sessions: set[asyncio.Task[None]] = set()
        transports: set[asyncio.WriteTransport] = set()
        imap = await asyncio.start_server(self._session_in(sessions), HOST, 0, limit=LONGEST_LINE)
        smtp = await self._loop.create_server(lambda: self._smtp(transports), HOST, 0)
        self.imap_port, self.smtp_port = (server.sockets[0].getsockname()[1] for server in (imap, smtp))
        self._started.set()
        await self._stopping.wait()
        imap.close()
        smtp.close()
        await _hang_up(sessions, transports)

    def _session_in(
        self, sessions: set[asyncio.Task[None]]
    ) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], None]:
        def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = self._loop.create_task(self._imap.serve(reader, writer))
            sessions.add(task)
            task.add_done_callback(sessions.discard)

        return begin

    def _smtp(self, transports: set[asyncio.WriteTransport]) -> SmtpConnection:
        async def deliver(raw: bytes) -> None:
            await self._imap.deliver(raw, None)

        handler = Handler(self.address, deliver, self._keep, self._clock)
        return SmtpConnection(handler, self.user, self.password, transports)

    def _keep(self, mail: SentMail) -> None:
        with self._lock:
            self._sent.append(mail)
        if self._on_sent:
            self._on_sent(mail)


async def _hang_up(sessions: set[asyncio.Task[None]], transports: set[asyncio.WriteTransport]) -> None:
    """End every connection, and let the loop see to it: a transport that is only dropped warns when it is collected."""
    running = tuple(sessions)
    for task in running:
        task.cancel()
    for transport in tuple(transports):
        transport.abort()
    await asyncio.gather(*running, return_exceptions=True)
    await asyncio.sleep(0)
