"""The command line: puts the commands together and turns errors into one sentence and an exit code."""

import os
import sys
import traceback
from collections.abc import Callable
from importlib.metadata import version
from typing import Annotated

import typer

from processor.commands import (
    adopt,
    backup,
    capacity,
    checking,
    desk,
    export,
    failing,
    history,
    init,
    letters,
    login,
    new_event,
    outbox,
    preview,
    privacy,
    reading,
    rehearse,
    show,
    summary,
    work,
)
from processor.commands.options import errors
from processor.errors import AanmeldpostError
from processor.secrecy import hidden

app = typer.Typer(
    name="aanmeldpost",
    help="Aanmeldpost: a sign-up desk for meetings, by e-mail.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

COMMANDS: dict[str, Callable[..., None]] = {
    "init": init.init,
    "new-event": new_event.new_event,
    "run": work.run,
    "once": work.once,
    "read": reading.read,
    "rehearse": rehearse.rehearse,
    "adopt": adopt.adopt,
    "decide": desk.decide,
    "add": desk.add,
    "cancel": desk.cancel,
    "move-up": desk.move_up,
    "capacity": capacity.capacity,
    "note": desk.note,
    "history": history.history,
    "status": show.status,
    "list": show.list_registrations,
    "summary": summary.summary,
    "export": export.export,
    "check": checking.check,
    "templates": letters.templates,
    "preview": preview.preview,
    "failed": failing.failed,
    "purge": privacy.purge,
    "forget": privacy.forget,
    "export-person": privacy.export_person,
    "login": login.login,
    "backup": backup.backup,
    "restore": backup.restore,
}
for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
app.add_typer(outbox.app, name="outbox")


def _version(wanted: bool) -> None:  # noqa: FBT001 - how Typer calls back
    if wanted:
        typer.echo(f"aanmeldpost {version('aanmeldpost')}")
        raise typer.Exit


@app.callback()
def _common(
    *,
    _shown: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read, register, answer, report."""


def main() -> None:
    """Run a command. No traceback reaches an admin; with AANMELDPOST_DEBUG=1 it does."""
    try:
        app()
    except AanmeldpostError as error:
        errors.print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(error.exit_code)
    except OSError as error:
        errors.print(
            f"aanmeldpost: {hidden(str(error))}: check disk space and permissions", markup=False, soft_wrap=True
        )
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - the last edge: told in a sentence, or whole when that is asked
        if os.environ.get("AANMELDPOST_DEBUG"):
            errors.print(hidden(traceback.format_exc()), markup=False, highlight=False, soft_wrap=True)
            sys.exit(1)
        kind = type(error).__name__
        errors.print(
            f"aanmeldpost: an error that nobody foresaw ({kind}): run again with AANMELDPOST_DEBUG=1 and report it"
        )
        sys.exit(1)


if __name__ == "__main__":
    main()
