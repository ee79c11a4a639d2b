"""The life of a registration as one table: from which status to which, and what makes it so. Drawn in the README."""

from processor.registration.model import Status

MOVES: dict[tuple[Status | None, Status], str] = {
    (None, Status.CONFIRMED): "signs up, and the chairs are there",
    (None, Status.WAITING): "signs up, and they are not",
    (None, Status.IN_REVIEW): "signs up, and something isn't sure",
    (Status.IN_REVIEW, Status.CONFIRMED): "a human accepts, or the answer to our question comes; the chairs are there",
    (Status.IN_REVIEW, Status.WAITING): "likewise, and they are not",
    (Status.IN_REVIEW, Status.CANCELLED): "a human declines, or it is taken back",
    (Status.WAITING, Status.CONFIRMED): "chairs come free, the party gets smaller, or a human moves it up",
    (Status.WAITING, Status.OFFERED): "chairs come free, and the policy asks first",
    (Status.WAITING, Status.CANCELLED): "doesn't want to wait any longer",
    (Status.OFFERED, Status.CONFIRMED): "says yes in time, or a human moves it up",
    (Status.OFFERED, Status.WAITING): "says yes, and some of the party still wait",
    (Status.OFFERED, Status.CANCELLED): "says no, or nothing in time",
    (Status.CONFIRMED, Status.WAITING): "brings more people than there are chairs; keeps what it has",
    (Status.CONFIRMED, Status.CANCELLED): "doesn't come after all",
}
"""A registration that stays as it is makes no move. Who cancelled and comes back is a new registration."""


def allowed(before: Status | None, after: Status) -> bool:
    """Whether a registration may go from one status (None: it isn't there yet) to another."""
    return before is after or (before, after) in MOVES
