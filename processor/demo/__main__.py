"""make demo: the main job, for real. A mail server on loopback, about 40 mails, and the daemon that answers them.

The daemon is the real one in a process of its own; this process is the world around it. With --keep both stay, so that
somebody can mail the daemon with a client of his own.
"""

import shutil
import signal
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Group
from rich.live import Live

from processor.bootstrap import open_office
from processor.clock import Clock
from processor.commands.options import console
from processor.commands.show import registration_rows
from processor.commands.tables import registrations
from processor.demo.household import ADDRESS, CAPACITY, PASSWORD, write_config
from processor.demo.picture import Picture
from processor.demo.samples import SUBJECT, sample_mails
from processor.demo.server import EmbeddedServer
from processor.demo.smtp_server import SentMail
from processor.errors import AanmeldpostError, UsageError
from processor.outbox.message import State
from processor.rehearsal import final_summary
from processor.settings import load
from processor.steps.office import Office

OUT = Path("demo-output")
START = datetime(2018, 9, 3, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
MAILBOX = "schiedam"
GLANCE = 0.25
"""Seconds between two mails and between two pictures, so that somebody can watch them come in."""
FIRST_UID = 101
"""The UID that the embedded server gives to the first mail."""
PATIENCE = 120.0
"""Seconds in which the last answer must have come."""


def demo(*, keep: Annotated[bool, typer.Option("--keep", help="Leave server and daemon running.")] = False) -> None:
    """Run the demo; everything that comes of it stands in demo-output/."""
    shutil.rmtree(OUT, ignore_errors=True)
    (OUT / "replies").mkdir(parents=True)
    clock = Clock(START)
    mails = sample_mails(ADDRESS, START)
    picture = Picture(CAPACITY, len(mails))

    def keep_reply(mail: SentMail) -> None:
        number = picture.answered(mail.recipients[0])
        (OUT / "replies" / f"{number:03d}-{mail.recipients[0]}.eml").write_bytes(mail.raw)

    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD, clock=clock.now, on_sent=keep_reply) as server:
        office = open_office(load(write_config(OUT, server.imap_port, server.smtp_port)))
        with _daemon(office.settings.folder):
            done = _let_them_mail(server, office, mails, picture)
            _finish(office, clock, picture)
            if keep:
                _stay(server)
        office.store.close()
    if not done:
        raise UsageError(f"the demo didn't come to its end: {OUT / 'daemon.log'} says why")


@contextmanager
def _daemon(config: Path) -> Iterator[None]:
    """Run the real daemon until the block ends; its log stands in demo-output/daemon.log."""
    command = [sys.executable, "-m", "processor", "run", "--config", str(config), "--now", START.isoformat()]
    with (OUT / "daemon.log").open("wb") as log:
        process = subprocess.Popen(command, stderr=log)  # noqa: S603 - our own program
        try:
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def _let_them_mail(
    server: EmbeddedServer, office: Office, mails: Sequence[tuple[str, bytes]], picture: Picture
) -> bool:
    """Send the mails one by one while the picture follows; whether all were looked at and answered in time."""
    patience = time.monotonic() + PATIENCE
    with Live(console=console, refresh_per_second=4) as live:
        while _looked_at(office) is None and time.monotonic() < patience:  # the first look answers nobody
            time.sleep(GLANCE)
        for sender, mail in mails:
            _send(server, sender, mail)
            picture.sent()
            live.update(_picture(office, picture))
            time.sleep(GLANCE)
        while not (done := _all_done(office, len(mails))) and time.monotonic() < patience:
            live.update(_picture(office, picture))
            time.sleep(GLANCE)
        live.update(_picture(office, picture))
    return done


def _send(server: EmbeddedServer, sender: str, mail: bytes) -> None:
    with smtplib.SMTP("127.0.0.1", server.smtp_port, local_hostname="demo.localhost") as smtp:
        smtp.sendmail(sender, [ADDRESS], mail)


def _looked_at(office: Office) -> int | None:
    """How many mails the daemon looked at; None before its first look."""
    with office.store.begin() as work:
        cursor = work.cursors.get(MAILBOX, "INBOX")
    return max(0, cursor.uid - FIRST_UID + 1) if cursor else None


def _all_done(office: Office, mails: int) -> bool:
    with office.store.begin() as work:
        counts = work.outbox.counts(MAILBOX)
        to_organiser = sum(letter.recipient == ADDRESS for letter in work.outbox.in_state(MAILBOX, State.SENT))
    all_seen = _looked_at(office) == mails + to_organiser  # she reads the same mailbox
    return all_seen and not counts[State.QUEUED] + counts[State.SENDING]


def _picture(office: Office, picture: Picture) -> Group:
    key = office.settings.events[0].key
    with office.store.begin() as work:
        records = work.mails.handled_since(key, START)
        parties = work.registrations.of_event(key)
    return picture.draw(_looked_at(office) or 0, records, parties)


def _finish(office: Office, clock: Clock, picture: Picture) -> None:
    html, text = final_summary(office, office.settings.events[0], clock.now())
    (OUT / "summary.html").write_text(html, encoding="utf-8")
    (OUT / "summary.txt").write_text(text, encoding="utf-8")
    rows = registration_rows(office)
    console.print(registrations(row for row in rows if row["status"] != "waiting"))
    console.print(registrations((row for row in rows if row["status"] == "waiting"), "Waiting list"))
    console.print(f"In {OUT}: the database, {picture.answers} replies, summary.html and the daemon's log.")


def _stay(server: EmbeddedServer) -> None:
    console.print(
        f"Mail the daemon: SMTP 127.0.0.1:{server.smtp_port}, to {ADDRESS}, subject “{SUBJECT}”.\n"
        f"See its mailbox: IMAP 127.0.0.1:{server.imap_port}, user {ADDRESS}, password {PASSWORD}. Ctrl-C stops both."
    )
    with suppress(KeyboardInterrupt):
        signal.pause()


def main() -> None:
    """Run the demo; what goes wrong is one sentence."""
    try:
        typer.run(demo)
    except AanmeldpostError as error:
        console.print(str(error), markup=False)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
