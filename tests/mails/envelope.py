"""The header of a mail: what the sender's client writes, and the trace that the servers put on top."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime, parseaddr

from tests.mails.cases import Case, digest
from tests.mails.clients import CLIENTS, named
from tests.mails.mime import encoded, encoded_addresses

Fields = list[tuple[str, str]]

SOMETIME = datetime(2018, 9, 5, 9, 0, tzinfo=timezone(timedelta(hours=2)))
FREE = frozenset({"gmail.com", "hotmail.com", "outlook.com", "live.nl", "icloud.com", "ziggo.nl", "xs4all.nl"})
OURS = "schiedam.nl"


def moment_of(case: Case) -> datetime:
    """When the mail was sent; a moment in the middle when the case tells no proper date."""
    try:
        moment = datetime.fromisoformat(str(case["date"]))
    except ValueError:
        return SOMETIME
    return moment + timedelta(seconds=int(digest(case["id"], "second")[:4], 16) % 60)


def date_field(case: Case) -> str:
    """The Date as the client writes it: Exchange in UTC, others in local time; an odd one as typed; "" leaves it out."""
    try:
        datetime.fromisoformat(str(case["date"]))
    except ValueError:
        return str(case["date"])
    moment = moment_of(case)
    return format_datetime(moment.astimezone(UTC) if str(case["client"]).startswith("outlook") else moment)


def sender_of(case: Case) -> str:
    """The address in From, "" when there is none."""
    return parseaddr(str(case["from"]))[1].lower()


def trace(case: Case) -> Fields:
    """What the receiving servers put on top, newest first. Mail from within Schiedam takes one hop."""
    moment, sender = moment_of(case), sender_of(case)
    domain = sender.rpartition("@")[2] or "onbekend.example"
    later, stamp = format_datetime(moment + timedelta(seconds=4)), format_datetime(moment + timedelta(seconds=2))
    inside = f"by SCHEXCH02.schiedam.local (10.20.4.32) with Microsoft SMTP Server (TLS) id 15.0.1395.4; {later}"
    if domain == OURS:
        return [("Return-Path", f"<{sender}>"), ("Received", f"from SCHEXCH01.schiedam.local (10.20.4.31) {inside}")]
    number = int(digest(domain, "host")[:4], 16) % 200 + 20
    queue = digest(case["id"], "queue")[:9].upper()
    host = f"mail.{domain} (mail.{domain} [192.0.2.{number}])"
    return [
        ("Return-Path", f"<{sender}>"),
        ("Received", f"from mx1.schiedam.nl (10.20.4.11) {inside}"),
        ("Received", f"from {host} by mx1.schiedam.nl (Postfix) with ESMTPS id 1{queue}; {stamp}"),
        ("Authentication-Results", f"mx1.schiedam.nl; {verdict(domain)}"),
    ]


def verdict(domain: str) -> str:
    """What our relay found: the big providers sign, half of the municipalities did in 2018."""
    signs = domain in FREE or int(digest(domain, "signs")[0], 16) % 2
    return (
        f"spf=pass smtp.mailfrom={domain}; dkim=pass header.d={domain}; dmarc=pass header.from={domain}"
        if signs
        else f"spf=pass smtp.mailfrom={domain}; dkim=none; dmarc=none header.from={domain}"
    )


def written(case: Case) -> Iterator[tuple[str, str]]:
    """What the client writes."""
    client = CLIENTS[case["client"]]
    for name, key in (("From", "from"), ("To", "to"), ("Cc", "cc"), ("Reply-To", "reply_to")):
        if case.get(key):
            yield name, encoded_addresses(case[key], client.charset)
    yield "Subject", encoded(case["subject"], client.charset)
    if date_field(case):
        yield "Date", date_field(case)
    yield "Message-ID", named(client.message_id, case, "message-id")
    yield "MIME-Version", "1.0"
    yield from (client.headers or {}).items()


def replaced(fields: Fields, name: str, value: str | list[str]) -> Fields:
    """The fields with those of one name replaced, where the first stood; "" leaves them out."""
    values = [value] if isinstance(value, str) else value
    new = [(name, encoded(text)) for text in values if text]
    at = next((i for i, (other, _) in enumerate(fields) if other.lower() == name.lower()), len(fields))
    kept = [(other, text) for other, text in fields[at:] if other.lower() != name.lower()]
    return fields[:at] + new + kept


def header(case: Case) -> Fields:
    """Every field of the mail but those of its content; the case's own `headers` win."""
    fields = [*trace(case), *written(case)]
    for name, value in case.get("headers", {}).items():
        fields = replaced(fields, name, value)
    return fields
