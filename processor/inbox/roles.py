"""Which folder is for what: by what the server says of it (RFC 6154), else by what such a folder is mostly called."""

from collections.abc import Collection, Mapping

from processor.inbox.mailbox import FolderRole

USUAL_NAMES = {
    FolderRole.SENT: ("Verzonden items", "Sent Items", "Sent", "Verzonden", "Sent Messages"),
    FolderRole.JUNK: ("Ongewenste e-mail", "Junk Email", "Junk E-mail", "Junk", "Spam"),
    FolderRole.TRASH: ("Verwijderde items", "Deleted Items", "Trash", "Prullenbak", "Deleted Messages"),
}
"""What folders are called where the server doesn't say what they are for."""


def folder_with(known: Mapping[str, Collection[str]], role: FolderRole) -> str | None:
    """Return the folder for that, out of all folders with what LIST says of each; None when no name tells of one."""
    special = (name for name, attributes in known.items() if role in attributes)
    # A server of the Courier kind keeps every folder below INBOX.
    plain = {name.removeprefix("INBOX.").removeprefix("INBOX/").casefold(): name for name in known}
    usual = (plain[name.casefold()] for name in USUAL_NAMES[role] if name.casefold() in plain)
    return next(special, next(usual, None))
