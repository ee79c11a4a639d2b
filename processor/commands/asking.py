"""Questions at a terminal, each of which is an option too; and how an answer is read."""

import re
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import getaddresses, quote
from typing import TypeVar, overload

import typer

from processor.commands.options import console
from processor.errors import UsageError
from processor.settings.base import ADDRESS

T = TypeVar("T")


class Asking:
    """Takes what an option said, else asks; when silent, else the usual answer. A wrong answer is asked again."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent

    @overload
    def __call__(self, question: str, option: str, given: object, usual: str | None = None) -> str: ...

    @overload
    def __call__(
        self, question: str, option: str, given: object, usual: str | None = None, *, read: Callable[[str], T]
    ) -> T: ...

    def __call__(
        self,
        question: str,
        option: str,
        given: object,
        usual: str | None = None,
        *,
        read: Callable[[str], T] | None = None,
    ) -> T | str:
        """Return what was answered, as `read` makes it. Raises UsageError for an option that it can't read."""
        while True:
            text = str(given) if given is not None else self._answer(question, usual)
            try:
                return (read or one_line)(text)
            except ValueError as error:
                if given is not None or self._silent:
                    raise UsageError(f"{option} {text!r}: {error}") from None
                console.print(f"{text!r} {error}", markup=False, highlight=False)

    def _answer(self, question: str, usual: str | None) -> str:
        if self._silent:
            return usual or ""
        answer: str = typer.prompt(question, default=usual, show_default=bool(usual), prompt_suffix=" ")
        return answer


def asking(command: str, needed: Mapping[str, object], *, yes: bool) -> Asking:
    """Return what asks for a command; silent with `yes`, or without a terminal to ask at.

    `needed` is what there is no usual answer for. Raises UsageError when options lack some of it and nobody is asked.
    """
    silent = yes or not sys.stdin.isatty()
    if silent and (missing := [f"--{option}" for option, given in needed.items() if given is None]):
        raise UsageError(f"{command}: without a terminal to ask at, give {', '.join(missing)} as well")
    return Asking(silent=silent)


def one_line(text: str) -> str:
    """A text on one line. Raises ValueError for anything else."""
    if not text.strip().isprintable():
        raise ValueError("holds a control character: write it on one line")
    return text.strip()


def local_time(text: str) -> datetime:
    """“2018-09-18T14:00”, without an offset. Raises ValueError for anything else."""
    try:
        value = datetime.fromisoformat(text.strip())
    except ValueError:
        raise ValueError("is no time: write it as 2018-09-18T14:00") from None
    if value.tzinfo or len(text.strip()) <= len("2018-09-18"):
        raise ValueError("is no local time of a day: write it as 2018-09-18T14:00")
    return value.replace(second=0, microsecond=0)


def end_after(begin: datetime) -> Callable[[str], datetime]:
    """A time after that one; an hour is one of the same day. Raises ValueError for anything else."""

    def read(text: str) -> datetime:
        hour = text.strip()
        end = local_time(f"{begin:%Y-%m-%d}T{hour:0>5}" if len(hour) <= len("17:00") else hour)
        if end <= begin:
            raise ValueError(f"is not after the start, {begin:%Y-%m-%d %H:%M}: write it as 17:00")
        return end

    return read


def count(text: str) -> int:
    """A number of things. Raises ValueError for anything else."""
    if not text.strip().isdecimal():
        raise ValueError("is no number: write it in digits, for instance 60")
    return int(text)


def some_lines(text: str) -> list[str]:
    """Lines that stand apart by commas. Raises ValueError for anything else."""
    return [one_line(line) for line in text.split(",") if line.strip()]


def mail_address(text: str) -> str:
    """A mail address, in lower case. Raises ValueError for anything else."""
    if not ADDRESS.fullmatch(text.strip()):
        raise ValueError("is no mail address: write it as name@example.nl")
    return text.strip().lower()


def address_or_none(text: str) -> str:
    """Likewise, or nothing. Raises ValueError for anything else."""
    return mail_address(text) if text.strip() else ""


def event_name(text: str) -> str:
    """What a file and commands may call an event. Raises ValueError for anything else."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", text.strip()):
        raise ValueError("is no key: write it in small letters, digits and hyphens")
    return text.strip()


def is_yes(text: str) -> bool:
    """“y”, “j” or “n”. Raises ValueError for anything else."""
    if text.strip().lower()[:1] not in ("y", "j", "n"):
        raise ValueError("is neither yes nor no: write y or n")
    return text.strip().lower()[:1] != "n"


def named_addresses(text: str) -> list[tuple[str, str]]:
    """“Noor de Wit <noor@schiedam.nl>”, or an address alone; more apart by commas. Raises ValueError otherwise."""
    found = getaddresses([text])
    return [(one_line(name) or mail_address(mail), mail_address(mail)) for name, mail in found]


def written(name: str, mail: str) -> str:
    """Write an address as named_addresses reads it, whatever stands in the name."""
    return f'"{quote(name)}" <{mail}>'
