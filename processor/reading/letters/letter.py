"""A mail opened for reading: own words, signature, sentences, language and writer, each looked up once. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.letters.language import language_of
from processor.reading.letters.own_words import OwnWords, own_words
from processor.reading.letters.sentences import Sentence, sentences
from processor.reading.letters.signatures import Signed, split_signature
from processor.reading.message import Address, Message
from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.name_data import NOT_NAMES
from processor.reading.people.writer.introductions import introduced
from processor.reading.people.writer.sender import Sender, sender_of
from processor.reading.text.folding import words
from processor.reading.topics.quoting import bare_subject, is_forward, is_reply
from processor.registration.request import Language


@dataclass(frozen=True, slots=True)
class Letter:
    """What a reader sees of a mail. `subject` is bare of RE: and FW:; `accepts` says that it accepts an invitation."""

    message: Message
    subject: str
    reply: bool
    forward: bool
    told: OwnWords
    signed: Signed
    sentences: tuple[Sentence, ...]
    language: Language
    sender: Sender
    accepts: bool = False


def open_letter(message: Message, accepts: bool = False) -> Letter:  # noqa: FBT001, FBT002 - the second of what screened.spoken tells
    """The letter in a message."""
    told = own_words(message)
    signed = split_signature(told.own, _known(message.sender))
    subject = bare_subject(message.subject)
    said = sentences(signed.body)
    return Letter(
        message,
        subject,
        is_reply(message.subject),
        is_forward(message.subject),
        told,
        signed,
        said,
        language_of((signed.body, f"{signed.closing} {signed.signature}", subject)),
        introduced(said, sender_of(message.sender, signed.signature)),
        accepts,
    )


def _known(sender: Address) -> Sequence[str]:
    """The words by which a signature can be known as the sender's: those of his name and of his address."""
    local = sender.email.partition("@")[0]
    shown = sender.name.partition("|")[0]
    name = "" if is_functional(shown) and "," not in shown else shown
    said = (word for word in words(f"{name} {local}") if len(word) > 2)  # noqa: PLR2004 - initials are no words
    return [word for word in said if word not in NOT_NAMES and not is_functional(word)]
