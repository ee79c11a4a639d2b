"""All that is stored about somebody (AVG art. 15): for a program as plain values, for people as Records.

Of a party that others signed up, only what is about him; how often others' mails and letters name him is counted.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from processor.outbox.message import OutboxMessage
from processor.outbox.words import plain_of
from processor.registration.model import Attendee, Registration
from processor.registration.request import Language
from processor.replies import own_data
from processor.replies.facts import Record
from processor.steps.office import Office
from processor.steps.person import Person, person_of
from processor.store.journal import Line
from processor.store.mails import MailRecord
from processor.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Dossier:
    """Somebody's rows, in order of arrival. `others` counts mails and letters of others that name him."""

    person: Person
    parties: tuple[Registration, ...]
    journal: tuple[Line, ...]
    mails: tuple[MailRecord, ...]
    letters: tuple[OutboxMessage, ...]
    junk: tuple[str, ...]
    others: int
    erased: datetime | None


def dossier(work: UnitOfWork, address: str, names: Iterable[str] = ()) -> Dossier:
    """Collect all that is stored about an address, and about who else is known by these names."""
    parties = work.registrations.of_address(address)
    person = person_of(address, parties, names)
    mails = work.mentions.mails(person.named_in)
    letters = work.mentions.letters(person.named_in)
    his_mails = tuple(one for one in mails if one.sender.lower() == person.address)
    his_letters = tuple(one for one in letters if one.recipient.lower() == person.address)
    return Dossier(
        person=person,
        parties=parties,
        journal=tuple(line for party in parties for line in work.journal.of_registration(party.id)),
        mails=his_mails,
        letters=his_letters,
        junk=tuple(subject for _, subject in work.mentions.sightings(person.named_in)),
        others=len(mails) + len(letters) - len(his_mails) - len(his_letters),
        erased=work.erasures.until(address),
    )


def as_values(found: Dossier, office: Office) -> dict[str, Any]:
    """Return it as JSON can hold it; times as ISO 8601."""
    return {
        "address": found.person.address,
        "names": sorted(found.person.names),
        "registrations": [_party(found, party, office) for party in found.parties],
        "mails": [_mail(record) for record in found.mails],
        "letters": [_letter(letter) for letter in found.letters],
        "subjects_in_junk": list(found.junk),
        "named_in_mails_and_letters_of_others": found.others,
        "erased_until": found.erased.isoformat() if found.erased else None,
    }


def as_records(found: Dossier, office: Office, language: Language) -> list[Record]:
    """Return it as lists of labels and values, in that language."""
    return [*_records(found, office, language)]


def _records(found: Dossier, office: Office, language: Language) -> Iterator[Record]:
    for party in found.parties:
        event = office.settings.event(party.event)
        if event is not None:
            yield own_data.registration_record(office.facts(event), _his_part(found.person, party), language)
    for mail in found.mails:
        yield own_data.mail_record(mail.arrived, mail.subject, (mail.excerpt, *mail.reasons), language)
    for letter in found.letters:
        text = plain_of(letter.raw) if letter.raw else ""
        yield own_data.letter_record(letter.sent_at or letter.queued_at, text, language)


def _his_part(person: Person, party: Registration) -> Registration:
    """Return a party as somebody may see it: of one that others signed up only himself."""
    if person.sent(party):
        return party
    own = tuple(one for one in party.attendees if person.is_attendee(one, party))
    return Registration(
        event=party.event, seats=len(own), arrival=party.arrival, attendees=own, code=party.code, status=party.status,
        granted=min(party.granted, len(own)), language=party.language,
    )  # fmt: skip


def _party(found: Dossier, party: Registration, office: Office) -> dict[str, Any]:
    seen, event = _his_part(found.person, party), office.settings.event(party.event)
    until = office.facts(event).kept_until if event else None
    return {
        "event": party.event,
        "code": party.code,
        "arrived": party.arrival.at.isoformat(),
        "status": party.status.value,
        "seats": seen.seats,
        "granted": seen.granted,
        "signed_up_by": {"name": seen.sender_name, "email": seen.sender_email},
        "people": [_attendee(one) for one in seen.attendees],
        "organisation": seen.organisation,
        "role": seen.role.value,
        "language": seen.language.value,
        "drinks": seen.drinks,
        "dietary": seen.dietary,
        "access": seen.access,
        "themes": list(seen.themes),
        "remark": seen.remark,
        "note": seen.note,
        "reasons": list(seen.reasons),
        "kept_until": until.isoformat() if until else None,
        "journal": [_line(line) for line in found.journal if line.registration_id == party.id],
    }


def _attendee(one: Attendee) -> dict[str, str]:
    return {
        "name": one.name, "email": one.email, "organisation": one.organisation, "role": one.role.value,
        "calendar_uid": one.calendar_uid,
    }  # fmt: skip


def _line(line: Line) -> dict[str, Any]:
    return {"at": line.at.isoformat(), "action": line.action, "by": line.actor.value, "reason": line.reason}


def _mail(record: MailRecord) -> dict[str, Any]:
    return {
        "key": record.key,
        "arrived": record.arrived.isoformat(),
        "event": record.event,
        "message_id": record.message_id,
        "sender": record.sender,
        "subject": record.subject,
        "first_words": record.excerpt,
        "read_as": json.loads(record.reading) if record.reading else record.kind,
        "reasons": list(record.reasons),
        "outcome": record.outcome,
    }


def _letter(letter: OutboxMessage) -> dict[str, Any]:
    return {
        "kind": letter.kind,
        "event": letter.event,
        "recipient": letter.recipient,
        "queued": letter.queued_at.isoformat(),
        "sent": letter.sent_at.isoformat() if letter.sent_at else None,
        "state": letter.state.value,
        "text": plain_of(letter.raw) if letter.raw else None,
    }
