"""A first configuration, or another meeting in one: the program's commented files with the admin's answers in them.

Pure. The files are edited as texts, so that every comment and every default stays where an admin will look for it.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from processor.reading.text.folding import vocabulary, words
from processor.registration.request import Language
from processor.replies.dates import month_day

_Toml: TypeAlias = "str | int | bool | datetime | Sequence[str]"
KICK_OFF = "events/kick-off.toml"
"""The shipped event, of which others are made."""
_SHIPPED_DOMAIN = "schiedam.nl"
_GENERIC = vocabulary(
    "kick off kickoff bijeenkomst netwerkbijeenkomst startbijeenkomst aftrap open overheid gemeente de het een van voor"
    " op in bij te met"
)
"""Words of a title by which nobody would know this meeting from others."""
_PROGRAMME = re.compile(r"^programme = \[.*?^\]$", re.MULTILINE | re.DOTALL)
_ENGLISH = re.compile(r"^\[english\]\n.*?(?=\n\n\[)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxAnswers:
    """What the admin tells of the mailbox."""

    address: str
    name: str
    imap_host: str
    smtp_host: str
    personal: bool
    admin: str

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2]

    @property
    def key(self) -> str:
        """What the mailbox is called in the configuration."""
        return _slug(self.domain.partition(".")[0]) or "mailbox"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAnswers:
    """What the admin tells of a meeting: at which mailbox, whose domain, and the rest. Times are local ones."""

    mailbox: str
    domain: str
    title: str
    starts: datetime
    ends: datetime
    capacity: int
    quote: str
    venue: str
    venue_address: Sequence[str]
    organisers: Sequence[tuple[str, str]]
    key: str


def event_key(title: str, day: date) -> str:
    """“kick-off-pioniersnetwerk-2018-09-18”: the file's name, by which commands name the event."""
    short = "-".join(_slug(title).split("-")[:3])
    return f"{short or 'bijeenkomst'}-{day.isoformat()}"


def usual_quote(title: str, day: date) -> str:
    """“Pioniersnetwerk 18 september”: the word that names the meeting best, and its date."""
    telling = [word for word in re.findall(r"[^\W\d_][\w-]*", title) if not set(words(word)) <= _GENERIC]
    return f"{max(telling, key=len, default='Bijeenkomst')} {month_day(day, Language.DUTCH)}"


def main_file(shipped: str, answers: MailboxAnswers) -> str:
    """The main file of the configuration, from the one that comes with the program."""
    box = f"mailboxes.{answers.key}"
    text = shipped.replace(_SHIPPED_DOMAIN, answers.domain).replace("schiedam", answers.key)
    text = _with(text, "", "templates", "templates")
    text = _with(text, "", "admin", answers.admin) if answers.admin else text
    text = _with(text, box, "address", answers.address)
    text = _with(text, box, "name", answers.name)
    text = text if answers.personal else _with(text, box, "personal", value=False)
    for part, host in (("imap", answers.imap_host), ("smtp", answers.smtp_host)):
        text = _with(_with(text, f"{box}.{part}", "host", host), f"{box}.{part}", "user", answers.address)
    return text


def event_file(shipped: str, answers: MeetingAnswers) -> str:
    """The file of an event, from the one that comes with the program."""
    text = re.sub(r"\A# The kick-off of [^.]*\.", f"# {answers.title.rstrip('.')}.", shipped)
    text = text.replace("https://www.schiedam.nl/", f"https://www.{answers.domain}/")
    text = _PROGRAMME.sub('# programme = ["Welkom", "Aan het werk"]', text, count=1)
    text = _with_english(text, answers.title)
    for key, value in _event_values(answers).items():
        text = _with(text, "", key, value)
    for key, example in _examples(answers).items():
        text = re.sub(rf"^# {key} = .*$", f"# {key} = {example.isoformat()}", text, flags=re.MULTILINE)
    text = _with(_with(text, "venue", "name", answers.venue), "venue", "address", answers.venue_address)
    return _with_organisers(text, answers.organisers)


def _event_values(answers: MeetingAnswers) -> dict[str, _Toml]:
    return {
        "title": answers.title,
        "mailbox": answers.mailbox,
        "quotes": [answers.quote],
        "starts": answers.starts,
        "ends": answers.ends,
        "capacity": answers.capacity,
        "drinks": False,
    }


def _examples(answers: MeetingAnswers) -> dict[str, datetime]:
    """Times in comments that make sense for this meeting."""
    midnight = answers.starts.replace(hour=0, minute=0)
    return {
        "opens": midnight - timedelta(days=29),
        "closes": midnight - timedelta(hours=12),
        "reserved_until": midnight - timedelta(days=7),
    }


def _with_organisers(text: str, organisers: Sequence[tuple[str, str]]) -> str:
    tables = [f"[[organisers]]\nname = {_literal(name)}\nmail = {_literal(mail)}\n" for name, mail in organisers]
    return re.sub(r"^\[\[organisers\]\]\n(?:\w+ = .*\n)+", lambda _: "\n".join(tables), text, flags=re.MULTILINE)


def _with(text: str, table: str, key: str, value: _Toml) -> str:
    """The text with that key of a table set, whether it stood there or in a comment with its default."""
    start = text.index(f"[{table}]\n") if table else 0
    line = re.compile(rf"^(?:# )?{key} = .*$", re.MULTILINE)
    found = line.search(text, start)
    if found is None:
        raise AssertionError(f"the shipped configuration lacks {key}")
    return f"{text[: found.start()]}{key} = {_literal(value)}{text[found.end() :]}"


def _with_english(text: str, title: str) -> str:
    """The text with the table for English answers as a comment: nobody asked for its words."""
    example = f'# [english]\n# title = {_literal(title)}\n# programme = ["Welcome", "To work"]'
    return _ENGLISH.sub(lambda _: example, text, count=1)


def _literal(value: _Toml) -> str:
    """A value as TOML writes it (toml.io/en/v1.0.0; its basic strings take what JSON's are)."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value if isinstance(value, bool | int) else list(value), ensure_ascii=False)


def _slug(text: str) -> str:
    return "-".join(words(text.replace("’", "").replace("'", "")))
