"""The mails of the demo, from mails.toml, as the bytes that a client would send."""

import tomllib
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from importlib.resources import files

SUBJECT = "Pioniersnetwerk 18 september"
BETWEEN = timedelta(minutes=7)


def sample_mails(to: str, start: datetime, between: timedelta = BETWEEN) -> list[tuple[str, bytes]]:
    """Return (envelope sender, mail) for each, addressed to `to` and dated from `start` (aware) on, so far apart."""
    with files(__package__).joinpath("mails.toml").open("rb") as file:
        told = tomllib.load(file)["mail"]
    return [_mail(one, to, start + number * between, number) for number, one in enumerate(told)]


def _mail(told: dict[str, str | dict[str, str]], to: str, at: datetime, number: int) -> tuple[str, bytes]:
    mail = EmailMessage(policy=SMTP)
    sender = str(told["from"])
    address = sender[sender.index("<") + 1 : -1]
    mail["From"], mail["To"] = sender, to
    mail["Subject"] = str(told.get("subject", SUBJECT))
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<demo-{number:02d}@{address.rpartition('@')[2]}>"
    for name, value in dict(told.get("headers", {})).items():  # type: ignore[arg-type]  # a table in the TOML
        mail[name] = value
    mail.set_content(str(told["body"]).lstrip("\n"))
    return address, mail.as_bytes()
