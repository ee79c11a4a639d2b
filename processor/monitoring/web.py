"""/metrics and /healthz at a loopback address. Nothing that names a person is told there."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from http import HTTPStatus
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import structlog

from processor.errors import AanmeldpostError, SettingsError
from processor.monitoring.health import troubles
from processor.monitoring.metrics import CONTENT_TYPE, Metrics
from processor.monitoring.status import status_of
from processor.steps.office import Office

log = structlog.get_logger()

_PLAIN = "text/plain; charset=utf-8"
Answer = tuple[HTTPStatus, str, bytes]


class Pages:
    """What is answered; `office` and `now` are asked anew each time."""

    def __init__(self, office: Callable[[], Office], now: Callable[[], datetime]) -> None:
        self._office, self._now, self._metrics = office, now, Metrics(office, now)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as WSGI wants it (PEP 3333)."""
        try:
            status, kind, body = self.answer(environ.get("PATH_INFO", ""))
        except AanmeldpostError as error:
            status, kind, body = HTTPStatus.SERVICE_UNAVAILABLE, _PLAIN, f"{error}\n".encode()
        start_response(f"{status.value} {status.phrase}", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body]

    def answer(self, path: str) -> Answer:
        """The page at a path."""
        if path == "/metrics":
            return HTTPStatus.OK, CONTENT_TYPE, self._metrics.text()
        if path == "/healthz":
            return self._health()
        return HTTPStatus.NOT_FOUND, _PLAIN, b"there are /metrics and /healthz\n"

    def _health(self) -> Answer:
        office = self._office()
        wrong = list(troubles(status_of(office, self._now()), timedelta(seconds=office.settings.poll.every)))
        if wrong:
            return HTTPStatus.SERVICE_UNAVAILABLE, _PLAIN, "".join(f"{line}\n" for line in wrong).encode()
        return HTTPStatus.OK, _PLAIN, b"ok\n"


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    timeout = 10  # seconds: who says nothing keeps no thread

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's word
        """A scrape is no news."""


class Web:
    """The server behind one address, "127.0.0.1:9464"; `start` answers requests on a thread of its own.

    Raises SettingsError when the address can't be listened at.
    """

    def __init__(self, address: str, pages: Pages) -> None:
        host, _, port = address.rpartition(":")
        try:
            self._server = make_server(host, int(port), pages, _Server, _Silent)
        except OSError as error:
            cure = "stop what listens there, or take another port"
            raise SettingsError([f"aanmeldpost.toml: monitoring.listen: {address}: {error.strerror}: {cure}"]) from None
        self._thread = Thread(target=self._server.serve_forever, name="monitoring", daemon=True)

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return self._server.server_port

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()
        log.info("monitoring", port=self.port)

    def stop(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()
