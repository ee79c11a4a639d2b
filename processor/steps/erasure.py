"""Somebody is forgotten, by his own mail or by an admin's command (AVG art. 17, decision 13): in every table.

Others of his party keep their chairs; his chairs go to who waits. Words of others that name him go too, but not a mail
of somebody else that still waits for a decision: what stays is told, with the reason.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from processor.outbox.message import State
from processor.registration.model import Registration
from processor.steps.office import Office
from processor.steps.parting import By, leave
from processor.steps.person import Person, person_of
from processor.store.journal import Actor
from processor.store.mails import ERASED, MailRecord
from processor.store.mentions import waits
from processor.store.unit_of_work import UnitOfWork

ON_THEIR_WAY = "forget when left"
"""Under this name the store remembers the ids of letters that name somebody who was forgotten meanwhile."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was emptied, in rows, and what stays, in sentences."""

    person: Person
    parties: int
    mails: int
    letters: int
    sightings: int
    stays: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether there was nothing to forget."""
        return not (self.parties or self.mails or self.letters or self.sightings)


def forget(work: UnitOfWork, office: Office, address: str, by: By, names: Iterable[str] = ()) -> Forgotten:
    """Forget all about an address up to that moment, within one unit of work that somebody else commits.

    The names that stand with it in a registration are looked for in the words of others; `names` are more of them.
    """
    for event in sorted({party.event for party in work.registrations.of_address(address)}):
        work.events.lock(event)
    known = work.registrations.of_address(address)
    parties = [party for party in known if party.arrival.at <= by.until]
    person = person_of(address, parties, names)
    ended = [party.id for party in parties if leave(work, office, party, person, by)]
    stays = [*_party_stays(work, parties, ended)]
    keys, emptied, waiting = _mails(work, person, by.until)
    stays += [_waits(record) for record in waiting]
    back = len(known) > len(parties)
    letters, under_way = _letters(work, person, keys, ended, by.until if back else None)
    if under_way:
        _remember(work, under_way)
        stays.append(
            f"{len(under_way)} letters about them are on their way: the daily purge empties them when they left"
        )
    seen = work.mentions.sightings(person.named_in)
    work.mentions.empty_sightings([key for key, _ in seen])
    work.erasures.add(person.address, by.until)
    return Forgotten(person, len(parties), emptied, letters, len(seen), tuple(stays))


def forget_again(work: UnitOfWork, office: Office, now: datetime) -> list[Forgotten]:
    """Forget what came back of people who were forgotten before: out of a back-up, or read in the mailbox anew.

    What they sent after that moment stays. Commits nothing.
    """
    found = []
    for address in sorted(work.registrations.addresses() | set(work.mentions.addresses())):
        until = work.erasures.until(address)
        if until is not None:
            done = forget(work, office, address, By(Actor.DESK, "schedule", now, until))
            found += [] if done.nothing else [done]
    return found


def forget_what_left(work: UnitOfWork) -> int:
    """Empty the letters that were on their way when somebody was forgotten, as far as they left; how many."""
    waiting = _remembered(work)
    emptied = work.mentions.empty_letters(waiting)
    if waiting:
        under_way = [one.id for one in work.mentions.under_way(waiting)]
        work.meta.set(ON_THEIR_WAY, json.dumps(under_way))
    return emptied


def _remember(work: UnitOfWork, numbers: list[int]) -> None:
    work.meta.set(ON_THEIR_WAY, json.dumps(sorted({*_remembered(work), *numbers})))


def _remembered(work: UnitOfWork) -> list[int]:
    return [int(number) for number in json.loads(work.meta.get(ON_THEIR_WAY) or "[]")]


def _mails(work: UnitOfWork, person: Person, until: datetime) -> tuple[list[str], int, list[MailRecord]]:
    """Forget his mails, and what those of others say of him.

    Returns the keys of his, how many were emptied in all, and those of others that wait and so stay.
    """
    found = [record for record in work.mentions.mails(person.named_in) if record.arrived <= until]
    his = [record.key for record in found if record.sender.lower() == person.address]
    others = [record for record in found if record.key not in his]
    for key in his:
        work.mails.settle(key, ERASED)
    emptied = work.mentions.empty_mails(his, sender=True)
    emptied += work.mentions.empty_mails([record.key for record in others if not waits(record)], sender=False)
    return his, emptied, [record for record in others if waits(record)]


def _letters(
    work: UnitOfWork, person: Person, keys: list[str], ended: list[int], until: datetime | None
) -> tuple[int, list[int]]:
    """Forget letters, up to that moment if he came back since: how many were emptied, which are on their way."""
    found = work.mentions.letters(person.named_in, keys, ended)
    found = [one for one in found if until is None or one.queued_at <= until]
    his = [one.id for one in found if one.recipient.lower() == person.address]
    others = [one.id for one in found if one.id not in his]
    emptied = work.mentions.empty_letters(his) + work.mentions.blank_letters(others)
    return emptied, [one.id for one in found if one.state in (State.QUEUED, State.SENDING)]


def _party_stays(work: UnitOfWork, parties: Iterable[Registration], ended: list[int]) -> Iterator[str]:
    for party in parties:
        left = work.registrations.by_id(party.id) if party.id not in ended else None
        if left is not None:
            gone = ", without wishes: ask them anew" if party.dietary or party.access else ""
            yield f"{left.code}: {left.seats} chairs of others in the same party stay{gone}"


def _waits(record: MailRecord) -> str:
    return f"mail {record.key[:8]} of somebody else names them and waits: decide on it, then run this again"
