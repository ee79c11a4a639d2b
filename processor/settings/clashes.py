"""What is sound in itself and can't be together: two jobs for one folder, two watchers of one mailbox. Pure.

A problem is one line `file: section.key: what is wrong: what to do`.
"""

from collections.abc import Iterator

from processor.settings.mailbox import MailboxSettings
from processor.settings.model import Settings

_MAIN = "aanmeldpost.toml"


def clashes(settings: Settings) -> list[str]:
    """Every problem between the sections of the configuration; [] when they agree."""
    boxes = settings.mailboxes
    folders = [
        f"{_MAIN}: mailboxes.{name}.{problem}" for name, box in boxes.items() for problem in _folder_problems(box)
    ]
    return [*folders, *_watched_twice(boxes), *_same_address(boxes)]


def _folder_problems(box: MailboxSettings) -> Iterator[str]:
    watched, junk, move_to = (_folder(name) for name in (box.folder, box.junk or "", box.move_to))
    if box.after == "move" and move_to == watched:
        yield f"move_to: {box.move_to!r} is the folder that is watched: name another one"
    if box.after == "move" and move_to == junk:
        yield f"move_to: {box.move_to!r} is also junk, where handled mail would go with the spam: name another one"
    if junk and junk == watched:
        yield f"junk: {box.junk!r} is the folder that is watched: name the folder where spam lands, or leave it out"
    yield from _decision_problems(box) if box.by_folder else ()


def _decision_problems(box: MailboxSettings) -> Iterator[str]:
    """A folder in which is decided is for nothing else."""
    others = {"folder": box.folder, "junk": box.junk or "", "move_to": box.move_to if box.after == "move" else ""}
    for key in ("accept_in", "decline_in", "review_in"):
        name: str = getattr(box, key)
        taken = next((other for other, folder in others.items() if _folder(folder) == _folder(name)), "")
        if taken:
            yield f"{key}: {name!r} is also {taken}: name another one"
        others[key] = name


def _folder(name: str) -> str:
    """Folders as servers tell them apart: only INBOX is the same in any case (RFC 9051 §5.1)."""
    return "INBOX" if name.upper() == "INBOX" else name


def _watched_twice(boxes: dict[str, MailboxSettings]) -> Iterator[str]:
    seen: dict[tuple[str, int, str, str], str] = {}
    for name, box in boxes.items():
        place = (box.imap.host.casefold(), box.imap.port, box.imap.user.casefold(), _folder(box.folder))
        first = seen.setdefault(place, name)
        if first != name:
            key = f"{_MAIN}: mailboxes.{name}.folder"
            yield f"{key}: {first} watches it already, so each mail would be read twice: drop one"


def _same_address(boxes: dict[str, MailboxSettings]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name, box in boxes.items():
        first = seen.setdefault(box.address, name)
        if first != name:
            yield f"{_MAIN}: mailboxes.{name}.address: {box.address} is also that of {first}: make them differ"
