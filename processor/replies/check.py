"""Are the templates fit to be used? Tries an admin's folder before a participant ever sees it.

Every letter is written with sample values in every language; render.py tells what went wrong.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from processor.errors import SettingsError
from processor.registration.request import Language
from processor.replies.render import Templates
from processor.replies.reply import Draft
from processor.replies.samples import drafts

_PARTS = ("subject.txt", "txt", "html")


def check(folders: Sequence[Path]) -> list[str]:
    """Every problem as a line `file: what: what to do`; [] when all is well. The last folder is the program's own."""
    templates = Templates(folders)
    letters = [draft for language in Language for draft in drafts(language)]
    problems = [line for draft in letters for line in _try(templates, draft)]
    problems += [line for folder in folders[:-1] for line in _strangers(folder, folders[-1])]
    return list(dict.fromkeys(problems))


def _try(templates: Templates, draft: Draft) -> list[str]:
    known = {*draft.values, "status"}
    try:
        unknown = [line for name in _names(draft) for line in templates.unknown(name, known)]
        if not unknown:
            templates.write(draft)
    except SettingsError as error:
        return list(error.problems)
    return unknown


def _names(draft: Draft) -> Iterator[str]:
    return (f"{draft.language.value}/{draft.kind.value}.{part}" for part in _PARTS)


def _strangers(folder: Path, own: Path) -> Iterator[str]:
    """Files that would never be used: most likely a letter's name was mistyped."""
    if not folder.is_dir():
        yield f"{folder}: no such folder: make it, or leave the setting out"
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".txt", ".html"} and not (own / path.relative_to(folder)).is_file():
            yield f"{path}: no letter uses it: give it the name of the template that it replaces"
