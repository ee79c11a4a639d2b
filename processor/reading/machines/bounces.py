"""Is the mail a report on a delivery, and what does it report? Alone knows flufl.bounce.

Three sources, surest first: the delivery-status part (RFC 3464), the words of the report with our own phrases, and
flufl.bounce, whose detectors know the formats of many mail servers. Only mail that shows a mail server behind it is
looked at: who forwards a bounce with a question is a person. Pure.
"""

import logging
import re
from email.message import Message as Tree
from enum import StrEnum

from flufl.bounce import all_failures

from processor.reading.machines import bouncewords
from processor.reading.machines.clues import Clues

logging.getLogger("flufl.bounce").setLevel(logging.CRITICAL + 1)  # it logs a line for each of its detectors


class Delivery(StrEnum):
    """What became of a mail of ours."""

    FAILED = "failed"
    DELAYED = "delayed"
    """Still under way; no failure (RFC 3464 §2.3.3)."""
    DELIVERED = "delivered"
    """Delivered, relayed or expanded: a receipt."""


_MARKS = frozenset({"x-failed-recipients", "x-ms-exchange-message-is-ndr"})
"""Headers that only a report on a delivery carries."""
_ACTION = re.compile(r"^action:\s*([a-z]+)", re.IGNORECASE | re.MULTILINE)
_STATUS = re.compile(r"^status:\s*([245])\.", re.IGNORECASE | re.MULTILINE)
_ACTIONS = {
    "failed": Delivery.FAILED,
    "fail": Delivery.FAILED,
    "failure": Delivery.FAILED,
    "error": Delivery.FAILED,
    "delayed": Delivery.DELAYED,
    "delivered": Delivery.DELIVERED,
    "relayed": Delivery.DELIVERED,
    "expanded": Delivery.DELIVERED,
}
_STATUSES = {"5": Delivery.FAILED, "4": Delivery.DELAYED, "2": Delivery.DELIVERED}
_WORST_FIRST = (Delivery.FAILED, Delivery.DELAYED, Delivery.DELIVERED)

_CODE = re.compile(r"\b(?:5\.\d{1,2}\.\d{1,3}|55[0-4][ -]|(?:smtp|error|code|fout)\w*[ :#]{1,3}5\d\d)")


def delivery(clues: Clues) -> Delivery | None:
    """What the mail reports of a delivery; None when it is no such report."""
    titled = bool(bouncewords.SUBJECT.match(clues.subject))
    if not (titled or _shows_mail_server(clues)):
        return None
    return _by_report(clues) or _by_words(clues, titled=titled)


def _shows_mail_server(clues: Clues) -> bool:
    return (
        clues.from_machine
        or clues.nobody
        or clues.answers_to_nobody
        or not _MARKS.isdisjoint(clues.headers)
        or clues.message.content_type == "multipart/report"
    )


def _by_report(clues: Clues) -> Delivery | None:
    """The worst that the delivery-status parts say of any recipient."""
    text = "\n".join(report for report in clues.message.reports if "recipient" in report.lower())
    said = {_ACTIONS.get(action.lower()) for action in _ACTION.findall(text)} - {None}
    said = said or {_STATUSES[status] for status in _STATUS.findall(text)}
    return next((outcome for outcome in _WORST_FIRST if outcome in said), None)


def _by_words(clues: Clues, *, titled: bool) -> Delivery | None:
    """What subject and text say. The less the sender looks like a mail server, the more the words must say."""
    told = any(words in clues.text for words in bouncewords.FAILED)
    machine = clues.from_machine or not _MARKS.isdisjoint(clues.headers)
    if (titled or told or machine) and _says_delayed(clues):
        return Delivery.DELAYED
    proven = bool(clues.message.embedded or clues.message.reports or _CODE.search(clues.text))
    known = any(words in clues.text for words in bouncewords.MACHINE)
    unread = clues.nobody or clues.answers_to_nobody
    if (
        (machine and (titled or told or proven))
        or (unread and (titled or (told and proven)))
        or (titled and told and (proven or known))
    ):
        return Delivery.FAILED
    return _by_flufl(clues)


def _says_delayed(clues: Clues) -> bool:
    text = clues.text
    waiting = bool(bouncewords.DELAYED_SUBJECT.search(clues.subject)) or any(
        words in text for words in bouncewords.DELAYED
    )
    return waiting and not any(words in text for words in bouncewords.GIVEN_UP)


def _by_flufl(clues: Clues) -> Delivery | None:
    """flufl.bounce's verdict on a mail of the same sender, subject and text."""
    temporary, permanent = all_failures(_stand_in(clues))
    if permanent:
        return Delivery.FAILED
    return Delivery.DELAYED if temporary else None


def _stand_in(clues: Clues) -> Tree:
    """The mail as flufl.bounce wants it: the standard library's tree, headers and one notification part in ASCII."""
    tree, part = Tree(), Tree()
    for name in ("from", "subject", "x-mailer"):
        tree[name] = _ascii(clues.headers.get(name, ""))
    tree["content-type"] = "multipart/mixed"
    part["content-type"] = "text/plain"
    part["content-description"] = "Notification"
    part.set_payload(_ascii(clues.shown))
    tree.attach(part)
    return tree


def _ascii(text: str) -> str:
    return text.encode("ascii", "replace").decode("ascii")
