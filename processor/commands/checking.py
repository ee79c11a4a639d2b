"""check: whether configuration and templates are sound, and with --connect whether the servers do as it says."""

import os
import shlex
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from threading import Event as Flag
from typing import Annotated, Any

import typer

from processor.bootstrap import mailbox_opener, sender
from processor.clock import Clock
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
SYSTEMD = Path("/run/systemd/system")
"""There where systemd runs (sd_booted(3))."""


def check(config: Config = None, *, connect: Connect = False, wait: Wait = 120, as_json: Json = False) -> None:
    """Check configuration and templates; every problem at once, as `file: section.key: what is wrong: what to do`.

    With --connect also the mail servers: it logs in, looks what they can, mails a probe to the mailbox itself, finds
    it and removes it, and says who stores copies of sent mail. Nothing else is touched.

    Example: aanmeldpost check --config config

    Example: aanmeldpost check --connect
    """
    try:
        settings = sound(folder_of(config), strict=True)
        found = _tried(settings, wait) if connect else {}
        problems = [line for name, findings in found.items() for line in _problems(name, findings)]
    except SettingsError as error:
        found, problems = {}, list(error.problems)
    if as_json:
        console.print_json(data={"problems": problems, "mailboxes": _as_data(found)})
        raise typer.Exit(SettingsError.exit_code if problems else 0)
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


def _find_credentials(settings: Settings) -> None:
    """See to it that the service's secrets can be read, or say with which command they can.

    systemd hands them to its units only; who may read the files that it takes them from needs no unit (secrets.py).
    """
    names = sorted(set(_credentials(settings.model_dump(include={"mailboxes"}))))
    if os.environ.get("CREDENTIALS_DIRECTORY") or all(os.access(settings.folder / name, os.R_OK) for name in names):
        return
    if SYSTEMD.is_dir():
        raise UsageError(
            f"the service's passwords can't be read from here; run:\n{systemd_run(settings.folder, names)}"
        )


def _credentials(values: Any) -> Iterator[str]:
    """The names of all secrets that systemd hands over."""
    if isinstance(values, dict):
        for value in values.values():
            yield from _credentials(value)
    elif isinstance(values, str) and values.startswith("credential:"):
        yield values.removeprefix("credential:")


def systemd_run(folder: Path, names: list[str]) -> str:
    """The command that runs this check with the service's own user and credentials."""
    loads = [f"--property=LoadCredential={name}:{folder / name}" for name in names]
    words = ["sudo", "systemd-run", "--pipe", "--wait", "--collect", "--quiet", "--uid=aanmeldpost", *loads]
    return shlex.join([*words, sys.executable, "-m", "processor", "check", "--connect", "--config", str(folder)])
