"""templates: which letters there are, which of them are one's own, and what an upgrade changed under those."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.syntax import Syntax
from rich.table import Table

from processor.commands.options import Config, Json, console, settings_of
from processor.commands.tables import safe
from processor.edition.letters import AS_COPIED, Own, copy, files_of, own_templates, settle
from processor.errors import UsageError
from processor.registration.request import Language
from processor.replies.names import LETTERS
from processor.replies.reply import ReplyKind, languages
from processor.settings import Settings

Copy = Annotated[
    str | None, typer.Option("--copy", metavar="KIND", help="Put the program's letter into your folder, to edit.")
]
Diff = Annotated[bool, typer.Option("--diff", help="Show what an upgrade changed under your own letters.")]
Settle = Annotated[
    str | None,
    typer.Option("--settle", metavar="KIND", help="You took over what an upgrade changed: --diff starts anew there."),
]
Lang = Annotated[Language | None, typer.Option("--lang", help="In which language. [default: nl]", show_default=False)]


def templates(
    config: Config = None,
    *,
    copied: Copy = None,
    diff: Diff = False,
    settled: Settle = None,
    language: Lang = None,
    as_json: Json = False,
) -> None:
    """List the letters, and which are your own. Only those that you change need to stand in your folder.

    KIND is a letter as it is listed, or a shared part such as nl/layout.txt.

    Example: aanmeldpost templates --copy confirmed

    Example: aanmeldpost templates --diff
    """
    settings = settings_of(config)
    if copied:
        _copy(settings, copied, language)
    elif settled:
        _settle(settings, settled, language)
    elif diff:
        _show_changes(own_templates(settings.templates), as_json=as_json)
    else:
        _list(own_templates(settings.templates), as_json=as_json)


def _copy(settings: Settings, kind: str, language: Language | None) -> None:
    folder = settings.templates or settings.folder / "templates"
    names = files_of(kind, language)
    fresh = copy(folder, names)
    if not fresh:
        raise UsageError(f"{kind}: is in {folder} already: edit it there; aanmeldpost templates --diff compares")
    for name in fresh:
        console.print(str(folder / name), markup=False, highlight=False, soft_wrap=True)
    if settings.templates is None:
        console.print('Write templates = "templates" in aanmeldpost.toml, or these are not used.', highlight=False)
    known = f"aanmeldpost preview {kind}" if kind in set(ReplyKind) else "aanmeldpost preview --all DIR"
    console.print(f"Edit them, then: aanmeldpost check, and {known}", highlight=False, soft_wrap=True)


def _settle(settings: Settings, kind: str, language: Language | None) -> None:
    there = settle(settings.templates, files_of(kind, language)) if settings.templates else []
    if not there:
        raise UsageError(f"{kind}: you have no own version of it: aanmeldpost templates lists which you have")
    for name in there:
        console.print(f"{name}: compared with the program's present one from now on", highlight=False)


def _list(own: list[Own], *, as_json: bool) -> None:
    if as_json:
        console.print_json(data=[_row(kind, own) for kind in ReplyKind] + [_part(one) for one in _parts(own)])
        return
    table = Table("kind", "letter", "languages", "your own", title="Letters", title_justify="left")
    for kind in ReplyKind:
        row = _row(kind, own)
        table.add_row(row["kind"], row["letter"], " ".join(row["languages"]), _marks(_of(kind, own)))
    for one in _parts(own):
        table.add_row(one.name, "shared part", "", _marks([one]))
    console.print(table)
    if any(one.outdated for one in own):
        console.print("An upgrade changed what stands under yours: aanmeldpost templates --diff", style="yellow")


def _row(kind: ReplyKind, own: list[Own]) -> dict[str, Any]:
    files = [_part(one) for one in _of(kind, own)]
    return {"kind": kind.value, "letter": LETTERS[kind], "languages": _spoken(kind), "own": files}


def _spoken(kind: ReplyKind) -> list[str]:
    return [language.value for language in languages(kind)]


def _part(one: Own) -> dict[str, Any]:
    return {"file": one.name, "edited": one.edited, "changed_by_an_upgrade": one.outdated}


def _of(kind: ReplyKind, own: list[Own]) -> list[Own]:
    return [one for one in own if one.name.partition("/")[2].partition(".")[0] == kind.value]


def _parts(own: list[Own]) -> list[Own]:
    """Own versions of what several letters share."""
    letters = {one.name for kind in ReplyKind for one in _of(kind, own)}
    return [one for one in own if one.name not in letters]


def _marks(own: list[Own]) -> str:
    return "\n".join(f"{_short(one)}{_mark(one)}" for one in own)


def _short(one: Own) -> str:
    """“nl subject.txt”: the rest of the name stands beside it."""
    language, _, file = one.name.rpartition("/")
    return f"{language} {file.partition('.')[2]}"


def _mark(one: Own) -> str:
    if one.outdated:
        return ": [yellow]see --diff[/]"
    return "" if one.edited else ": not edited"


def _show_changes(own: list[Own], *, as_json: bool) -> None:
    if as_json:
        console.print_json(data=[_part(one) | {"upgrade": one.upgrade(), "own_edit": one.own_edit()} for one in own])
        return
    if not own:
        console.print("You have no letters of your own; the program's are used.")
    for one in own:
        _show_change(one)


def _show_change(one: Own) -> None:
    if one.base is None:
        console.rule(safe(f"{one.name}: how it differs from the program’s (nobody wrote down what it was copied from)"))
        _print_diff(one.own_edit())
    elif not one.outdated:
        edited = "with your edit" if one.edited else "not edited"
        console.print(f"{one.name}: {edited}; the program’s is still {AS_COPIED}", highlight=False, soft_wrap=True)
    else:
        console.rule(safe(f"{one.name}: what the upgrade changed"))
        _print_diff(one.upgrade())
        if one.edited:
            console.rule(safe(f"{one.name}: what you changed yourself"))
            _print_diff(one.own_edit())
        kind = Path(one.name).name.partition(".")[0]
        console.print(f"Take over what you want, then: aanmeldpost templates --settle {kind}", highlight=False)


def _print_diff(words: str) -> None:
    if not words:
        console.print("no difference")
    elif console.is_terminal:
        console.print(Syntax(words, "diff", background_color="default", word_wrap=True))
    else:
        console.print(words, markup=False, highlight=False, soft_wrap=True, end="")
