"""The key by which one mail is known for ever, however often it is fetched. Storing it is the store's business."""

import hashlib

from processor.reading.message import Message


def mail_key(message: Message) -> str:
    """SHA-256 in hex over From, Date, Message-ID, Subject and the text with white space folded (decision 3).

    Not over bytes: Exchange builds the MIME anew at each fetch, with other boundaries, transfer encodings and folds.
    """
    date = message.date.isoformat() if message.date else message.header("date")
    sender = f"{message.sender.name} {message.sender.email}" if message.sender.email else message.header("from")
    facts = (sender, date, message.message_id, message.subject, message.text or message.html)
    folded = "\0".join(" ".join(fact.split()) for fact in facts)
    return hashlib.sha256(folded.encode("utf-8", "replace")).hexdigest()
