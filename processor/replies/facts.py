"""What a letter is about: the meeting as participants know it, and the mail that is answered. Values only.

Times are aware datetimes and are told in the meeting's own time zone; texts are as the organiser wrote them.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from processor.registration.model import Registration
from processor.registration.request import Language


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter goes to, or who signs it: one person, one address. `name` is "" when unknown."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Venue:
    """Where the meeting is: the name of the house and the lines of its address."""

    name: str
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventWords:
    """What differs by language: the title, the lines of the programme, and how to cancel when not by answering."""

    title: str
    programme: tuple[str, ...] = ()
    how_to_cancel: str = ""


@dataclass(frozen=True, slots=True)
class EventFacts:
    """The meeting as letters tell it.

    `contact` signs the letters for `organiser` (the body that holds the meeting); its address is that of the mailbox.
    `drinks` is whether there is a borrel afterwards. `offer_for` is how long a chair that came free is offered to
    somebody who waits (None: he gets it at once). Personal data is kept until `kept_until`, wishes about food and
    access until `wishes_kept_until` (None: as long as the rest); `privacy_link` is the organiser's own statement
    (AVG art. 13). `folders` are those of the mailbox to which an organiser drags a mail that is to be registered, and
    one that is declined; None when there are none.
    """

    key: str
    starts: datetime
    ends: datetime
    venue: Venue
    organiser: str
    contact: Addressee
    dutch: EventWords
    english: EventWords | None = None
    timezone: str = "Europe/Amsterdam"
    opens: datetime | None = None
    drinks: bool = False
    offer_for: timedelta | None = None
    kept_until: date | None = None
    wishes_kept_until: date | None = None
    privacy_link: str = ""
    folders: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        for moment in (self.starts, self.ends, self.opens):
            if moment is not None and moment.tzinfo is None:
                raise ValueError(f"event {self.key}: a time without a time zone: {moment}")

    def words(self, language: Language) -> EventWords:
        """The texts in that language; Dutch when the organiser gave no English ones."""
        return self.english or self.dutch if language is Language.ENGLISH else self.dutch


@dataclass(frozen=True, slots=True)
class Answered:
    """The mail that a letter answers: decoded headers, whatever they hold. The answer goes to `email`."""

    email: str
    sender_name: str = ""
    subject: str = ""
    message_id: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MailInReview:
    """A mail that waits for the organiser. `excerpt` holds its first own words; `code` is what a decision quotes."""

    sender: Addressee
    arrived: datetime
    subject: str
    excerpt: str
    code: str = ""
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A word with which the organiser decides, and what follows from it, in Dutch: "ja", "2 plekken geven"."""

    word: str
    meaning: str


class Asked(StrEnum):
    """What somebody asked that needs proof before it is done (decision 7)."""

    CANCELLATION = "cancellation"
    CHANGE = "change"
    ERASURE = "erasure"
    OVERVIEW = "overview"


@dataclass(frozen=True, slots=True)
class Unproven:
    """A mail that asks something of which nobody knows yet whether the owner asks it.

    `after` is the party as it would become, where the mail would change it. Without an answer before `until` the mail
    is forgotten.
    """

    asked: Asked
    mail: Answered
    arrived: datetime
    after: Registration | None = None
    until: datetime | None = None


class Missing(StrEnum):
    """The one thing that a registration still needs."""

    NAMES = "names"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Because:
    """A reason that was written down, in Dutch; `english` where there is one. `at` is when it counted."""

    dutch: str
    english: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Something that is stored about somebody: what it is, and its labels with their values."""

    heading: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that an edit would change, in Dutch: “Zaal”, what it is, what it would be."""

    label: str
    old: str
    new: str
