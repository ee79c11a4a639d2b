"""The whole configuration, after loading: no dict goes past here."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from processor.settings.base import Address, Section
from processor.settings.event import EventSettings
from processor.settings.mailbox import MailboxSettings
from processor.settings.privacy import RetentionSettings
from processor.settings.secrets import read_secret


class PollSettings(Section):
    """How often is looked, in seconds; with `idle` new mail is seen at once as well."""

    every: Annotated[int, Field(ge=1, le=3600)] = 60
    idle: bool = True


class LogSettings(Section):
    """What is written in the log: never bodies, and no addresses at "info" and above."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "console", "json"] = "auto"


def _loopback(value: str) -> str:
    host, _, port = value.rpartition(":")
    if host not in ("127.0.0.1", "localhost") or not port.isdigit() or not 0 < int(port) < 65536:  # noqa: PLR2004
        raise ValueError(f'{value!r} is no address on this machine: write for instance "127.0.0.1:9464"')
    return value


class MonitoringSettings(Section):
    """Where a monitor reads how it stands: Prometheus' text format at a loopback address, or as a file."""

    listen: Annotated[str, AfterValidator(_loopback)] | None = None
    metrics_file: Path | None = None


class Settings(Section):
    """Everything the admin decides. Paths are absolute; `folder` is where the configuration stands."""

    folder: Path
    mode: Literal["live", "shadow"] = "live"
    database: str = ""
    state: Path = Path("state")
    templates: Path | None = None
    admin: Address | None = None
    poll: PollSettings = PollSettings()
    log: LogSettings = LogSettings()
    monitoring: MonitoringSettings = MonitoringSettings()
    retention: RetentionSettings = RetentionSettings()
    mailboxes: Annotated[dict[str, MailboxSettings], Field(min_length=1)]
    events: tuple[EventSettings, ...] = ()

    def password(self, place: str) -> str:
        """Read the secret at that place; see secrets.py."""
        return read_secret(place, self.folder)

    def events_of(self, mailbox: str) -> tuple[EventSettings, ...]:
        """Return the events that people sign up for at this mailbox."""
        return tuple(event for event in self.events if event.mailbox == mailbox)

    def event(self, key: str) -> EventSettings | None:
        """Return the event with that key."""
        return next((event for event in self.events if event.key == key), None)
