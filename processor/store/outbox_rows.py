"""An outgoing mail as a row and back again. Knows the columns; asks and writes nothing."""

from typing import Any

from sqlalchemy import Row

from processor.outbox.message import OutboxMessage, State


def message_values(message: OutboxMessage) -> dict[str, Any]:
    """The columns of `outbox`, without the id and the hashes."""
    return {
        "mailbox": message.mailbox,
        "event": message.event,
        "kind": message.kind,
        "recipient": message.recipient,
        "message_id": message.message_id,
        "code": message.code,
        "raw": message.raw,
        "registration_id": message.registration_id,
        "mail_key": message.mail_key,
        "state": message.state.value,
        "attempts": message.attempts,
        "queued_at": message.queued_at,
        "due_at": message.due_at,
        "sending_since": message.sending_since,
        "sent_at": message.sent_at,
        "error": message.error or None,
    }


def message_of(row: Row[Any]) -> OutboxMessage:
    """The mail of a row; what was erased is "", a blanked body None."""
    return OutboxMessage(
        id=row.id,
        mailbox=row.mailbox,
        event=row.event,
        kind=row.kind,
        recipient=row.recipient or "",
        message_id=row.message_id,
        code=row.code,
        raw=row.raw,
        registration_id=row.registration_id,
        mail_key=row.mail_key,
        state=State(row.state),
        attempts=row.attempts,
        queued_at=row.queued_at,
        due_at=row.due_at,
        sending_since=row.sending_since,
        sent_at=row.sent_at,
        error=row.error or "",
    )
