"""check --connect: tries what the configuration says, and tells what a server lacks. Nothing is changed there."""

from collections.abc import Iterator
from threading import Event as Flag

from processor.bootstrap import mailbox_opener, sender
from processor.credentials import access
from processor.errors import AanmeldpostError
from processor.inbox.mailbox import FolderRole, Mailbox
from processor.settings import MailboxSettings, Settings


def connection_problems(settings: Settings) -> list[str]:
    """Return a line for everything that doesn't work, as `file: section.key: what is wrong: what to do`."""
    return [
        f"aanmeldpost.toml: mailboxes.{name}.{problem}"
        for name, box in settings.mailboxes.items()
        for problem in _problems(settings, name, box)
    ]


def _problems(settings: Settings, name: str, box: MailboxSettings) -> Iterator[str]:
    opened = access(settings, name)
    try:
        mailbox = mailbox_opener(settings, name, Flag(), opened)()
    except AanmeldpostError as error:
        yield f"imap: {error}"
    else:
        try:
            yield from _mailbox_problems(mailbox, box)
        except AanmeldpostError as error:
            yield f"imap: {error}"
        finally:
            mailbox.close()
    try:
        with sender(settings, name, opened) as way_out:
            way_out.greet()
    except AanmeldpostError as error:
        yield f"smtp: {error}"


def _mailbox_problems(mailbox: Mailbox, box: MailboxSettings) -> Iterator[str]:
    state = mailbox.select(box.folder, readonly=box.after != "keyword")
    if box.after == "keyword" and not state.keywords:
        yield 'after: this server keeps no keywords of ours (PERMANENTFLAGS lacks \\*): use "leave" or "move"'
    if box.smtp.sent_copy == "append" and mailbox.find_folder(FolderRole.SENT) is None:
        yield 'smtp.sent_copy: there is no folder for sent mail: make one, or use "server" or "none"'
