"""What do we tell an organiser about what he is asked, or what he ordered? Dutch alone (decision 14).

Pure, as organiser.py, which tells him of mails that wait and how it stands. What his answer does is decided elsewhere.
`answered` is his own mail, where the letter answers one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from processor.registration.request import Language
from processor.replies import dates
from processor.replies.cleaning import one_line, paragraphs, several_lines
from processor.replies.drafting import thread
from processor.replies.facts import Addressee, Answered, Edit, EventFacts, MailInReview
from processor.replies.organiser import EXCERPT, draft, mailbox
from processor.replies.reply import Auto, Draft, ReplyKind, Value

FAILED = "niet gelukt: "
"""How a line begins that tells why what he decided couldn't be done."""


def question_forwarded(
    event: EventFacts,
    to: Addressee,
    mail: MailInReview,
    standing: Sequence[tuple[str, str]] = (),
    *,
    attached: bool = True,
) -> Draft:
    """A participant's question; the answer goes straight to him.

    `standing` is what is known of him, as labels and values in Dutch. `attached` when the whole mail goes with it,
    which letter.py sees to.
    """
    values: dict[str, Value] = {
        "sender": mailbox(mail.sender),
        "arrived": dates.moment(mail.arrived, event.timezone, Language.DUTCH),
        "subject": one_line(mail.subject, 200),
        "excerpt": several_lines(mail.excerpt, EXCERPT),
        "standing": [{"label": one_line(label), "value": one_line(value)} for label, value in standing if value],
        "attached": attached,
    }
    asked = Answered(mail.sender.email, message_id=mail.message_id)
    made = draft(ReplyKind.QUESTION_FORWARDED, event, to, values, thread(asked), code=mail.code)
    return replace(made, reply_to=Addressee(mail.sender.email, one_line(mail.sender.name)))


def edit_held(  # noqa: PLR0913 — each is one thing that the organiser must weigh
    event: EventFacts,
    to: Addressee,
    edits: Sequence[Edit],
    mails: int,
    *,
    consequences: Sequence[str] = (),
    code: str = "",
) -> Draft:
    """An edit of the meeting is held, as it would cause `mails` mails; `consequences` say in Dutch to whom and why."""
    values: dict[str, Value] = {
        "edits": [
            {"label": one_line(edit.label), "old": one_line(edit.old, 300), "new": one_line(edit.new, 300)}
            for edit in edits
        ],
        "mails": mails,
        "consequences": [one_line(line, 300) for line in consequences],
    }
    return draft(ReplyKind.EDIT_HELD, event, to, values, code=code)


def broadcast_preview(  # noqa: PLR0913 — the last is what a decision quotes
    event: EventFacts,
    to: Addressee,
    words: str,
    recipients: int,
    *,
    answered: Answered | None = None,
    code: str = "",
) -> Draft:
    """The organiser's words as `recipients` participants would read them; none has been sent."""
    values: dict[str, Value] = {"words": paragraphs(words), "recipients": recipients}
    return _answer(draft(ReplyKind.BROADCAST_PREVIEW, event, to, values, thread(answered), code=code))


def done(event: EventFacts, to: Addressee, what: str, *, answered: Answered | None = None, code: str = "") -> Draft:
    """One line, in Dutch, without a full stop: what was done as he decided, or why it wasn't (“niet gelukt: …”)."""
    values: dict[str, Value] = {"what": _capital(one_line(what, 160)), "failed": what.startswith(FAILED)}
    return _answer(draft(ReplyKind.DONE, event, to, values, thread(answered), code=code))


def _capital(line: str) -> str:
    """Begin with a capital, but leave an address as it is."""
    return line if "@" in line.partition(" ")[0] else line[:1].upper() + line[1:]


def decided(  # noqa: PLR0913 — what was done, what wasn't, and what goes with it
    event: EventFacts,
    to: Addressee,
    lines: Sequence[str],
    unclear: Sequence[str] = (),
    *,
    sheet: bool = False,
    answered: Answered | None = None,
) -> Draft:
    """What his answer to the summary did, in Dutch, a line for each number.

    `unclear` are lines of his that were not understood, so that nothing was done for them. `sheet` tells that the list
    goes with it.
    """
    values: dict[str, Value] = {
        "lines": [one_line(line, 300) for line in lines],
        "unclear": [one_line(line, 100) for line in unclear],
        "sheet": sheet,
    }
    return _answer(draft(ReplyKind.DECIDED, event, to, values, thread(answered)))


def not_understood(  # noqa: PLR0913 — whose mail, what can be said, and what a decision quotes
    event: EventFacts,
    to: Addressee,
    sender: str,
    words: Sequence[str],
    *,
    answered: Answered | None = None,
    code: str = "",
) -> Draft:
    """His answer to a mail of `sender`, which waits, decided nothing; `words` are those that would, beside names."""
    values: dict[str, Value] = {
        "sender": one_line(sender),
        "words": [one_line(word) for word in words],
        "folders": list(event.folders or ()),
    }
    return _answer(draft(ReplyKind.NOT_UNDERSTOOD, event, to, values, thread(answered), code=code))


def too_late_decision(  # noqa: PLR0913 — who, when and what of the decision that stands
    event: EventFacts,
    to: Addressee,
    by: str,
    at: datetime,
    what: str,
    *,
    answered: Answered | None = None,
    code: str = "",
) -> Draft:
    """Somebody else decided before him: `by` whom, `at` what moment, and `what`, in Dutch; his own changed nothing."""
    values: dict[str, Value] = {
        "decided_by": one_line(by),
        "decided_at": dates.moment(at, event.timezone, Language.DUTCH),
        "decided": one_line(what, 300),
    }
    return _answer(draft(ReplyKind.TOO_LATE_DECISION, event, to, values, thread(answered), code=code))


def _answer(made: Draft) -> Draft:
    return replace(made, auto=Auto.REPLIED) if made.in_reply_to else made
