"""Why a mail waits for an organiser, or was not answered, in Dutch that he understands: nothing of how it was read."""

import re
from collections.abc import Sequence

from processor.reading.weighing import DOUBTED
from processor.store.mails import ASKED_DETAILS, IN_REVIEW
from processor.store.unit_of_work import UnitOfWork

_RECOGNISED = re.compile(r"naam uit |.* noem(?:t|en) de bijeenkomst$")
"""How the reader notes by what it knew the sender and the meeting; each of these is a reason for nothing else."""
NO_ANSWER = "op onze vraag kwam geen antwoord"


def misgivings(work: UnitOfWork, key: str, reasons: Sequence[str]) -> tuple[str, ...]:
    """Return what keeps the mail with this key from being decided alone; `reasons` is all that was read in it.

    The doubts of the reader and what the desk wrote down; only where there are neither, all that was read.
    """
    doubts = tuple(reason.removesuffix(DOUBTED) for reason in reasons if reason.endswith(DOUBTED))
    return tuple(dict.fromkeys((*doubts, *_of_desk(work, key)))) or tuple(reasons)


def why_silent(reasons: Sequence[str]) -> tuple[str, ...]:
    """Return why a mail was not answered, out of all that was read in it."""
    told = tuple(reason for reason in reasons if not _RECOGNISED.match(reason))
    return told or tuple(reasons)


def _of_desk(work: UnitOfWork, key: str) -> Sequence[str]:
    lines = work.journal.of_mail(key)
    if lines and lines[-1].action == ASKED_DETAILS:
        return (NO_ANSWER,)
    written = [line.reason for line in lines if line.action == IN_REVIEW and line.reason]
    return written[-1].split("; ") if written else ()
