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
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import typer
from rich.live import Live

from processor.bootstrap import make_office
from processor.clock import Clock
from processor.commands.options import console
from processor.commands.show import registrations_table
from processor.demo.household import ADDRESS, CAPACITY, PASSWORD, write_config
from processor.demo.picture import Picture
from processor.demo.samples import sample_mails
from processor.demo.server import EmbeddedServer
from processor.demo.smtp_server import SentMail
from processor.rehearsal import final_summary
from processor.settings import load
from processor.steps.office import Office
from processor.store.database import Store

OUT = Path("demo-output")
START = datetime(2018, 9, 3, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
BETWEEN = 0.25
"""Seconds between two mails, so that somebody can watch them come in."""
PATIENCE = 90.0
"""Seconds after the last mail in which the last answer must have come."""


def demo(*, keep: bool = typer.Option(False, "--keep", help="Leave server and daemon running.")) -> None:
    """Run the demo; everything that comes of it stands in demo-output/."""
    shutil.rmtree(OUT, ignore_errors=True)
    (OUT / "replies").mkdir(parents=True)
    clock = Clock(START)
    picture = Picture(CAPACITY)

    def keep_reply(mail: SentMail) -> None:
        picture.answered(mail.recipients[0])
        (OUT / "replies" / f"{picture.answers:03d}-{mail.recipients[0]}.eml").write_bytes(mail.raw)

    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD, clock=clock.now, on_sent=keep_reply) as server:
        config = write_config(OUT, server.imap_port, server.smtp_port)
        with _daemon(config):
            _let_them_mail(server, OUT, picture)
            _finish(config, clock)
            if keep:
                _stay(server)


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
            process.wait(30)
