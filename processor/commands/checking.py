"""check: whether configuration and templates are sound, and with --connect whether the servers do as it says."""

import os
import pwd
import shlex
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from threading import Event as Flag
from typing import Annotated, Any

import typer

from processor.bootstrap import mailbox_opener, sender
from processor.clock import Clock
from processor.commands import as_service
from processor.commands.login import expiry_lines, route_lines
from processor.commands.options import Config, Json, console, folder_of
from processor.commands.tables import safe
from processor.credentials import access
from processor.edition import sound
from processor.errors import SettingsError, UsageError
from processor.settings import Settings
from processor.steps.trial import Finding, Ways, trial

Connect = Annotated[bool, typer.Option("--connect", help="Log in to the mail servers too, and send ourselves a probe.")]
Wait = Annotated[
    int,
    typer.Option("--wait", min=0, max=600, metavar="SECONDS", help="How long the probe may take; 0 sends none."),
]


def check(config: Config = None, *, connect: Connect = False, wait: Wait = 120, as_json: Json = False) -> None:
    """Check configuration and templates; every problem at once, as `file: section.key: what is wrong: what to do`.

    With --connect also the mail servers: it logs in, looks what they can, mails a probe to the mailbox itself, finds
    it and removes it, and says who stores copies of sent mail. Nothing else is touched. Run by root where systemd runs,
    that is done through systemd-run as the service's unit says: by its user, with its credentials, confined as it is.

    Example: aanmeldpost check --config config

    Example: aanmeldpost check --connect
    """
    folder = folder_of(config).absolute()
    if connect:
        _through_systemd(folder, wait, as_json=as_json)
    try:
        settings = sound(folder, strict=True)
        found = _tried(settings, wait) if connect else {}
        problems = [line for name, findings in found.items() for line in _problems(name, findings)]
    except SettingsError as error:
        found, problems = {}, list(error.problems)
    if as_json:
        how = {"how": _how(folder)} if connect else {}
        console.print_json(data={**how, "problems": problems, "mailboxes": _as_data(found)})
        raise typer.Exit(SettingsError.exit_code if problems else 0)
    if found:
        console.print(_how(folder), markup=False, highlight=False, soft_wrap=True)
    for name, findings in found.items():
        _show(name, findings)
    if problems:
        raise SettingsError(problems)
    _show_sound(settings)


def _tried(settings: Settings, wait: int) -> dict[str, list[Finding]]:
    _find_credentials(settings)
    return {name: list(_findings(settings, name, wait)) for name in settings.mailboxes}


def _findings(settings: Settings, name: str, wait: int) -> Iterator[Finding]:
    opened = access(settings, name)
    ways = Ways(mailbox_opener(settings, name, Flag(), opened), sender(settings, name, opened))
    if not console.is_terminal:
        yield from trial(ways, settings.mailboxes[name], Clock().now(), wait)
        return
    with console.status(f"{name}: trying its servers; a probe may take some minutes"):
        yield from trial(ways, settings.mailboxes[name], Clock().now(), wait)


def _problems(name: str, findings: list[Finding]) -> Iterator[str]:
    for found in findings:
        if found.wrong:
            cure = f": {found.cure}" if found.cure else ""
            yield f"aanmeldpost.toml: mailboxes.{name}.{found.key}: {found.what}{cure}"


def _as_data(found: dict[str, list[Finding]]) -> dict[str, list[dict[str, Any]]]:
    return {name: [asdict(one) for one in findings] for name, findings in found.items()}


def _show(name: str, findings: list[Finding]) -> None:
    console.print(f"[bold]{safe(name)}[/bold]")
    for found in findings:
        if not found.wrong:
            console.print(f"  {found.key}: {found.what}", markup=False, highlight=False, soft_wrap=True)


def _show_sound(settings: Settings) -> None:
    for event in settings.events:
        told = f"{event.key}: {event.title}, {event.capacity} chairs, “{event.quotes[0]}” at {event.mailbox}"
        console.print(told, markup=False, highlight=False, soft_wrap=True)
    for line in [*expiry_lines(settings, Clock().now().date()), *route_lines(settings)]:
        console.print(line, soft_wrap=True)
    console.print("[green]Configuration and templates are sound.[/green]")


def _through_systemd(folder: Path, wait: int, *, as_json: bool) -> None:
    """Let the service's unit do it, and exit as it did; return where that can't be."""
    unit = (
        as_service.unit_of(folder) if as_service.SYSTEMD.is_dir() and _is_root() and not as_service.within() else None
    )
    if unit is not None:
        words = ["check", "--connect", "--config", str(folder), "--wait", str(wait), *(["--json"] if as_json else [])]
        raise typer.Exit(as_service.run(unit, words))


def _how(folder: Path) -> str:
    """As whom, and with whose passwords, it is tried."""
    who = pwd.getpwuid(os.geteuid()).pw_name
    if as_service.within():
        return f"tried as the service does: as {who}, with its credentials"
    if not as_service.SYSTEMD.is_dir():
        return f"systemd doesn't run here: tried as {who}, with the passwords that {who} can read"
    if not _is_root():
        return f"tried as {who}; when root runs this, it is tried as the service does"
    return f"no unit of systemd reads {folder}: tried as {who}, with the passwords that {who} can read"


def _is_root() -> bool:
    return os.geteuid() == 0


def _find_credentials(settings: Settings) -> None:
    """Raise UsageError for passwords that only systemd's unit, or root, can read."""
    names = sorted(set(_credentials(settings.model_dump(include={"mailboxes"}))))
    if as_service.within() or all(os.access(settings.folder / name, os.R_OK) for name in names):
        return
    if as_service.SYSTEMD.is_dir() and not _is_root():
        again = shlex.join(["sudo", "aanmeldpost", "check", "--connect", "--config", str(settings.folder)])
        raise UsageError(f"the service's passwords can't be read from here: {again}")


def _credentials(values: Any) -> Iterator[str]:
    """The names of all secrets that systemd hands over."""
    if isinstance(values, dict):
        for value in values.values():
            yield from _credentials(value)
    elif isinstance(values, str) and values.startswith("credential:"):
        yield values.removeprefix("credential:")
