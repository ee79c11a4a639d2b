"""What do we tell the admin when something is wrong that only he can mend? Dutch, about no meeting. Pure."""

from collections.abc import Sequence
from datetime import datetime

from processor.registration.request import Language
from processor.replies import dates
from processor.replies.cleaning import one_line
from processor.replies.facts import Addressee
from processor.replies.reply import Auto, Draft, ReplyKind, Value

_LINES = 40
"""Lines that are told; `aanmeldpost check` and the log tell the rest."""


def alarm(to: Addressee, what: str, lines: Sequence[str], cure: str, at: datetime) -> Draft:
    """One trouble: `what` is wrong in a few words, the details as `lines`, and the `cure` as a sentence; all in Dutch.

    Lines that come from elsewhere (a configuration's problems, a server's words) stay in the language that they have.
    """
    values: dict[str, Value] = {
        "language": Language.DUTCH.value,
        "title": "Aanmeldpost",
        "name": one_line(to.name),
        "code": "",
        "what": one_line(what, 160),
        "lines": [one_line(line, 300) for line in lines[:_LINES]],
        "more": max(len(lines) - _LINES, 0),
        "cure": one_line(cure, 400),
        "at": dates.moment(at, "Europe/Amsterdam", Language.DUTCH),
    }
    return Draft(ReplyKind.ALARM, Language.DUTCH, to, signed="Aanmeldpost", values=values, auto=Auto.GENERATED)
