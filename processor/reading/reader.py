"""Reads a mail as a careful secretary would: a Message becomes a Request, with reasons in plain Dutch.

The order of looking: is it a machine's mail (machines/), what did the sender himself type (letters/), which meeting
does it quote (topics/), what does he say (saying/, questions/), of whom (people/), how many (counts/), so what does he
ask (deciding/, experience/), and how sure is that (doubts/). Decides no chair: that is the desk's.
"""

from collections.abc import Collection, Sequence

from processor.reading.letters.letter import Letter, open_letter
from processor.reading.machines.screened import screened, spoken
from processor.reading.message import Message
from processor.reading.organisations import Organisations
from processor.reading.topics.quoting import Meeting
from processor.reading.topics.topic import Topic, topic_of
from processor.reading.weighing import weigh
from processor.registration.request import Kind, Request

__all__ = ["Meeting", "Reader"]


class Reader:
    """Reads mails about the given meetings. `own_addresses` are those we send from and receive at."""

    def __init__(
        self, meetings: Sequence[Meeting], organisations: Organisations, own_addresses: Collection[str] = ()
    ) -> None:
        self._meetings = tuple(meetings)
        self._organisations = organisations
        self._own = frozenset(address.lower() for address in own_addresses)

    def read(self, message: Message, *, body_quotes: bool = True) -> Request:
        """The request in a mail. Cannot raise; what it isn't sure of has `review` set.

        Without `body_quotes` a meeting is only recognised by the subject (decision 1).
        """
        aside = screened(message, self._meetings, self._own, self._organisations)
        if aside is not None:
            return aside
        letter = open_letter(*spoken(message))
        topic = topic_of(letter, self._meetings, self._organisations, body_quotes=body_quotes)
        if not topic.event:
            return _unrelated(letter, topic)
        return weigh(letter, topic, self._organisations, self._own)


def _unrelated(letter: Letter, topic: Topic) -> Request:
    return Request(Kind.UNRELATED, language=letter.language, reasons=(topic.reason,))
