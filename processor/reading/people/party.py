"""The persons of a mail by what becomes of them, each once. Filled by gathering.py. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from processor.reading.people.lists.tables import Entry
from processor.reading.people.mentions import Mention
from processor.reading.people.names.name import Name, same_person
from processor.reading.text.folding import plain


@dataclass(slots=True)
class Party:
    """The persons of a mail by what becomes of them; `sender_comes` and `sender_leaves` tell of the writer.

    `wavering` are those who come by one sentence and are elsewhere by a later one.
    """

    coming: list[Mention] = field(default_factory=list)
    leaving: list[Mention] = field(default_factory=list)
    passing: list[Mention] = field(default_factory=list)
    settled: list[Mention] = field(default_factory=list)
    elsewhere: list[Mention] = field(default_factory=list)
    wavering: list[Mention] = field(default_factory=list)
    listed: list[Entry] = field(default_factory=list)
    sender_comes: bool = False
    sender_named: bool = False
    sender_leaves: bool = False
    unnamed: int = 0
    listed_leave: bool = False
    struck: bool = False
    crowd: bool = False
    respelt: bool = False
    sender_at: int = 0
    own: Name | None = None
    badge: Name | None = None

    @property
    def everybody(self) -> tuple[Mention, ...]:
        """All who are named in sentences, whatever becomes of them."""
        return (*self.coming, *self.leaving, *self.passing, *self.settled, *self.elsewhere)


def merged(found: Iterable[Mention]) -> list[Mention]:
    """The mentions with every person once; a later address or surname fills what the first lacks."""
    kept: list[Mention] = []
    for mention in found:
        at = next((i for i, other in enumerate(kept) if _is_same(other, mention)), None)
        if at is None:
            kept.append(mention)
        elif mention.name.full and not kept[at].name.full:
            kept[at] = replace(mention, email=mention.email or kept[at].email)
        elif mention.email and not kept[at].email:
            kept[at] = replace(kept[at], email=mention.email)
    return kept


def _is_same(one: Mention, other: Mention) -> bool:
    """Whether two mentions name one person; two given names in one sentence are two persons: "Henk en Hennie Bos"."""
    left, right = plain(one.name.given), plain(other.name.given)
    apart = one.sentence == other.sentence and left and right and one.name.surname and other.name.surname
    return same_person(one.name, other.name) and not (apart and left != right)
