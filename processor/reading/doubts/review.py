"""Why a human should look at a mail before anything follows from it, whatever its words say.

Sealed mail, lists in attachments, senders that aren't who they say, mail that is broken: never a guess (decision 6).
What the words themselves leave in doubt is left to certainty.py. Pure.
"""

import re
from collections.abc import Callable

from processor.reading.machines.clues import Clues, clues
from processor.reading.message import Attachment, Message
from processor.reading.problems import REVIEW

_SEALED_TYPES = frozenset(
    {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted", "multipart/encrypted"}
    | {"application/x-microsoft-rpmsg-message"}
)
_SEALED_NAMES = re.compile(
    r"smime\.p7m|.*\.rpmsg|encrypted\.asc|securemessage.*\.html?|securedoc.*\.html?|.*\.(?:pgp|gpg)"
)
_TNEF_TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_SECURE_SENDERS = re.compile(
    r".*@(?:.*\.)?(?:zivver|secumailer|smartlockr|cryptshare|filecap|zorgmail|secure-?mail|securedmessage)\.[a-z.]{2,10}"
)
_SECURE_WORDS = (
    *(
        "zivver",
        "secumailer",
        "smartlockr",
        "cryptshare",
        "filecap",
        "zorgmail",
        "beveiligd bericht",
        "beveiligde mail",
    ),
    *(
        "beveiligde e-mail",
        "veilig bericht",
        "secure message",
        "secure email",
        "protected message",
        "encrypted message",
    ),
)
_OPENS = re.compile(
    r"(?:open|lees|bekijk|lezen|openen|bekijken|read|view)\b.{0,60}(?:bericht|message|e-?mail)"
    r"|(?:bericht|e-?mail) te (?:lezen|openen|bekijken)|toegangscode|passcode|sms-code"
)
_SHEETS = frozenset({"xls", "xlsx", "xlsm", "xlsb", "ods", "csv", "tsv", "numbers"})
_PAPERS = frozenset(
    {"pdf", "doc", "docx", "docm", "odt", "rtf", "pages", "txt", "zip", "msg", "eml", "one", "htm", "html"}
)
_NEVER = frozenset({"vcf", "p7s", "ics", "asc", "sig"})
_PAPER_TYPES = re.compile(
    r"application/(?:pdf|msword|rtf|zip|vnd\.(?:ms-(?:excel|word)|openxml|oasis)).*|text/(?:csv|rtf|tab-separated-values)"
)
_NAMES_INSIDE = re.compile(
    r"deeln|lijst|aanmeld|namen|inschrijf|opgave|formulier|collega|list\b|attend|participant|registr"
)
_OTHER_MATTER = re.compile(
    r"uitnodiging|programma|agenda|flyer|folder|route|bereikbaar|privacy|disclaimer|voorwaarden|memo|invitation|programme"
)
_DECORATION = re.compile(
    r"image\d{3}|logo|outlook-|banner|icon|facebook|twitter|linkedin|instagram|footer|handtekening"
)
_MENTIONS = re.compile(r"bijlage|bijgevoegd|bijgaand|bijgesloten|attached|attachment|foto van de|scan van de")
_DMARC_FAIL = re.compile(r"\bdmarc\s*=\s*fail\b", re.IGNORECASE)
_PGP = "-----BEGIN PGP MESSAGE-----"
LIST_ATTACHED = "in een bijlage kan een lijst met namen staan"
"""The reason that the words of the mail can take away, where they say what else is attached."""


def needs_review(message: Message) -> tuple[str, ...]:
    """Reasons in plain Dutch why the mail must not be decided alone; none for an ordinary mail.

    A vCard, the picture of a logo and a signature (smime.p7s) are no reasons.
    """
    found = clues(message, ())
    broken = [REVIEW[problem] for problem in message.problems if problem in REVIEW]
    return (*broken, *(reason for reason, holds in _REASONS if holds(found)))


def _sealed(clues: Clues) -> bool:
    message = clues.message
    types = {message.content_type, *(attachment.content_type for attachment in message.attachments)}
    named = any(_SEALED_NAMES.fullmatch(attachment.filename.lower()) for attachment in message.attachments)
    return not types.isdisjoint(_SEALED_TYPES) or named or _PGP in message.text


def _tnef(clues: Clues) -> bool:
    return any(
        attachment.content_type in _TNEF_TYPES or attachment.filename.lower() == "winmail.dat"
        for attachment in clues.message.attachments
    )


def _secure_notice(clues: Clues) -> bool:
    """A notice that the message itself waits on a website. A footer that praises such a service is none."""
    if _SECURE_SENDERS.fullmatch(clues.message.sender.email):
        return True
    titled = any(words in clues.subject for words in _SECURE_WORDS)
    told = any(words in clues.words for words in _SECURE_WORDS)
    return (titled or told) and titled + told + bool(_OPENS.search(clues.words)) > 1


def _attached_list(clues: Clues) -> bool:
    return any(_may_hold_names(attachment, clues) for attachment in clues.message.attachments)


def is_list(attachment: Attachment) -> bool:
    """Whether an attachment is a sheet or calls itself a list of people, whatever the mail says of it."""
    name = attachment.filename.lower()
    return name.rpartition(".")[2] in _SHEETS or bool(_NAMES_INSIDE.search(name))


def _may_hold_names(attachment: Attachment, clues: Clues) -> bool:
    """Sheets always, papers unless their name says what else they are, pictures when name or mail points at them."""
    name = attachment.filename.lower()
    ending = name.rpartition(".")[2]
    if ending in _NEVER:
        return False
    if is_list(attachment):
        return True
    if ending in _PAPERS or _PAPER_TYPES.fullmatch(attachment.content_type):
        return not _OTHER_MATTER.search(name)
    picture = attachment.content_type.startswith("image/") and not _DECORATION.search(name)
    return picture and bool(_MENTIONS.search(clues.words))


def _forged(clues: Clues) -> bool:
    """The receiving server found that the From is not aligned (RFC 8601 §2.7, DMARC); lists and forwards do it too."""
    return any(_DMARC_FAIL.search(result) for result in clues.message.all_headers("authentication-results"))


def _unread(clues: Clues) -> bool:
    return clues.answers_to_nobody


_REASONS: tuple[tuple[str, Callable[[Clues], bool]], ...] = (
    ("de mail is versleuteld en hier niet te openen", _sealed),
    ("de mail heeft een bijlage winmail.dat, waarin tekst kan zitten die hier niet te openen is", _tnef),
    ("de mail is alleen een melding van een beveiligd bericht elders", _secure_notice),
    (LIST_ATTACHED, _attached_list),
    ("de mailserver kon niet bevestigen dat de mail echt van dit adres komt", _forged),
    ("op het adres van de afzender worden geen antwoorden gelezen", _unread),
)
