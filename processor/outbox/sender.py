"""What a way out for mail can do. No protocol is named here; smtp.py speaks one."""

from typing import Protocol, Self


class Sender(Protocol):
    """Sends mails one by one within a run: `with sender: …`. A run that can't start fails each of its mails at once.

    It neither logs nor tries again: that is steps/deliver.py's business.
    """

    def __enter__(self) -> Self:
        """Begin a run; the server is called at the first mail."""

    def __exit__(self, *_exception: object) -> None:
        """End the run; never raises."""

    def send(self, raw: bytes, sender: str, recipient: str) -> None:
        """Hand a mail to the server, from envelope address `sender` to one recipient; it is theirs when this returns.

        Raises SendLaterError for all that may pass (and SendInDoubtError when the server may have taken it),
        SendNeverError when this mail or this recipient is refused for good.
        """
