"""Are the templates fit to be used? Tries an admin's folder before a participant ever sees it.

Every letter is written with sample values in every language, and with the confirmation what stands in an invitation;
render.py tells what went wrong, likeness.py what only one of its two forms tells.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from processor.errors import SettingsError
from processor.registration.request import Language
from processor.replies.likeness import differences, empty_links
from processor.replies.render import INVITATION, Templates
from processor.replies.reply import Draft, Reply, ReplyKind
from processor.replies.samples import drafts

_PARTS = ("subject.txt", "txt", "html")


def check(folders: Sequence[Path], *, strict: bool = False) -> list[str]:
    """Every problem as a line `file: what: what to do`; [] when all is well. The last folder is the program's own.

    `strict` tells as well of letters that can be used and aren't good: a fact in one form only, a link without words.
    """
    templates = Templates(folders)
    problems = [line for language in Language for line in _letters(templates, language, strict=strict)]
    problems += [line for folder in folders[:-1] for line in _strangers(folder, folders[-1])]
    return list(dict.fromkeys(problems))


def _letters(templates: Templates, language: Language, *, strict: bool) -> Iterator[str]:
    """What is written is looked at once a letter; when that is fit, it is filled in with each sample."""
    unfit: dict[ReplyKind, list[str]] = {}
    for draft in drafts(language):
        if draft.kind not in unfit:
            unfit[draft.kind] = _unknown(templates, draft)
            yield from unfit[draft.kind]
        if not unfit[draft.kind]:
            yield from _unwritable(templates, draft, strict=strict)


def _unknown(templates: Templates, draft: Draft) -> list[str]:
    known = {*draft.values, "status"}
    files = [f"{draft.kind.value}.{part}" for part in _PARTS]
    files += [INVITATION] if draft.kind is ReplyKind.CONFIRMED else []
    try:
        return [line for file in files for line in templates.unknown(f"{draft.language.value}/{file}", known)]
    except SettingsError as error:
        return list(error.problems)


def _unwritable(templates: Templates, draft: Draft, *, strict: bool) -> list[str]:
    try:
        reply = templates.write(draft)
        if draft.kind is ReplyKind.CONFIRMED:
            templates.invitation(draft)
    except SettingsError as error:
        return list(error.problems)
    return list(_unlike(templates, draft, reply)) if strict else []


def _unlike(templates: Templates, draft: Draft, reply: Reply) -> Iterator[str]:
    stem = f"{draft.language.value}/{draft.kind.value}"
    for found in differences(reply, draft.values):
        there, absent = (templates.file(f"{stem}.{form}") for form in (found.there, found.absent))
        yield f"{absent}: {found.fact}: isn’t told here, and is in {there}: tell it in both"
    for target in empty_links(reply.html):
        yield f"{templates.file(f'{stem}.html')}: the link to {target}: shows no words: put some between <a …> and </a>"


def _strangers(folder: Path, own: Path) -> Iterator[str]:
    """Files that would never be used: most likely a letter's name was mistyped."""
    if not folder.is_dir():
        yield f"{folder}: no such folder: make it, or leave the setting out"
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".txt", ".html"} and not (own / path.relative_to(folder)).is_file():
            yield f"{path}: no letter uses it: give it the name of the template that it replaces"
