"""What is seen while the demo runs: a progress bar, and each mail becoming a registration and an answer."""

from collections.abc import Sequence
from threading import Lock

from rich.console import Group
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from processor.commands.tables import COLOURS, safe
from processor.registration.capacity import chairs_taken
from processor.registration.model import Registration
from processor.store.mails import MailRecord

ROWS = 18
"""Mails that are shown at once: what fits on a small screen."""


class Picture:
    """The state of the demo as it is drawn; replies are counted from the server's thread."""

    def __init__(self, capacity: int, mails: int) -> None:
        self._capacity, self._answered, self._lock = capacity, list[str](), Lock()
        self._progress = Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
        )
        self._sent = self._progress.add_task("mails sent", total=mails)
        self._read = self._progress.add_task("mails looked at", total=mails)

    def answered(self, recipient: str) -> int:
        """Note a reply; returns how many there were."""
        with self._lock:
            self._answered.append(recipient)
            return len(self._answered)

    @property
    def answers(self) -> int:
        """How many replies came."""
        with self._lock:
            return len(self._answered)

    def sent(self) -> None:
        """Note a mail to the sign-up mailbox."""
        self._progress.advance(self._sent)

    def draw(self, looked_at: int, records: Sequence[MailRecord], parties: Sequence[Registration]) -> Group:
        """Return the picture: how many mails were looked at, those that are ours, and the list as it stands."""
        self._progress.update(self._read, completed=looked_at)
        taken = sum(chairs_taken(party, party.arrival.at) for party in parties)
        title = f"Kick-off: {taken} of {self._capacity} chairs taken, {self.answers} answers"
        table = Table("from", "read as", "outcome", "answered", title=title, title_justify="left")
        for record in records[-ROWS:]:
            colour = COLOURS.get(record.outcome, "dim")
            reply = "✓" if record.sender in self._answered and record.outcome != "silent" else ""
            table.add_row(safe(record.sender), record.kind, f"[{colour}]{record.outcome}[/]", reply)
        return Group(self._progress, table)
