"""Every error of ours, composed here: each class keeps its facts, makes its sentence, and names the cure.

AanmeldpostError                     exit code 1
├── SettingsError                    2   what is wrong in the configuration, every problem at once
├── UsageError                       2   a command that can't be done as asked
│   └── WhoseError                   2   a decision on a mail of which nobody can tell whose registration it is about
├── MailboxError                     1   later: the mail server can't be reached or answers oddly
│   └── LoginError                   1   later, but somebody must mend the password
│       └── TokenError               1   likewise: no access token was given
├── StoreError                       1   the database can't be opened, is locked, full, or newer than the program
└── SendError                            a mail didn't leave
    ├── SendLaterError                   try again by the schedule
    │   └── SendInDoubtError             later, but first find out whether it left
    └── SendNeverError                   no use trying again
"""

from collections.abc import Sequence

from processor.secrecy import hidden


class AanmeldpostError(Exception):
    """Something that an admin can understand: printed as one sentence, without a traceback and without any secret."""

    exit_code = 1

    def __str__(self) -> str:
        return hidden(super().__str__())


class SettingsError(AanmeldpostError):
    """The configuration can't be used. `problems` are lines `file: section.key: what is wrong: what to do`."""

    exit_code = 2

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class UsageError(AanmeldpostError):
    """A command was asked something that can't be done; the sentence says what to do instead."""

    exit_code = 2


class WhoseError(UsageError):
    """A mail asks to change a registration, and its sender has `registrations` of them, not one."""

    def __init__(self, key: str, registrations: int) -> None:
        self.registrations = registrations
        count = f"{registrations} registrations" if registrations else "no registration"
        super().__init__(f"mail {key[:8]}: its sender has {count}: use add or cancel, then decline it with --quiet")


class MailboxError(AanmeldpostError):
    """The mailbox can't be reached or answers oddly. It is tried again; nothing is lost meanwhile."""

    def __init__(self, mailbox: str, what: str, cure: str) -> None:
        self.mailbox, self.what, self.cure = mailbox, what, cure
        super().__init__(f"mailbox {mailbox}: {what}: {cure}")


class LoginError(MailboxError):
    """The mail server refuses the login; somebody must mend it."""


class TokenError(LoginError):
    """The provider gives no access token, or can't be reached for one; it is asked again at the next login."""


class LeaseLostError(AanmeldpostError):
    """Another daemon watches this mailbox; what was going to be written is not (decision 11)."""

    def __init__(self, mailbox: str) -> None:
        self.mailbox = mailbox
        super().__init__(
            f"mailbox {mailbox}: another daemon watches it: stop one of the two, or wait for its lease to end"
        )


class StoreError(AanmeldpostError):
    """The database can't be used as it is."""

    def __init__(self, what: str, cure: str) -> None:
        self.what, self.cure = what, cure
        super().__init__(f"database: {what}: {cure}")


class SendError(AanmeldpostError):
    """A mail didn't leave. `code` is the SMTP reply code, 0 when there was none."""

    def __init__(self, what: str, cure: str, code: int = 0) -> None:
        self.what, self.cure, self.code = what, cure, code
        super().__init__(f"sending: {what}: {cure}")


class SendLaterError(SendError):
    """Later: a 4xx reply, a broken connection, a refused login, anything unknown (decision 5)."""


class SendInDoubtError(SendLaterError):
    """The server got the whole mail and its answer was lost: the mail left, or it didn't (RFC 1047)."""


class SendNeverError(SendError):
    """Never: a 5xx reply on this message or this recipient."""
