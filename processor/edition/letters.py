"""An admin's own versions of templates: which there are, copied from what, and what an upgrade changed under them.

Beside each copy stands what it was copied from, in `.base/` of the same folder, named so that it is no template.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from processor import assets
from processor.errors import UsageError
from processor.registration.request import Language
from processor.replies.render import INVITATION
from processor.replies.reply import ReplyKind, languages
from processor.replies.sources import is_template

FORMS = ("subject.txt", "txt", "html")
AS_COPIED = "as it was copied"
AS_IS = "as it comes with the program now"
OWN = "your own"


@dataclass(frozen=True, slots=True)
class Own:
    """An own template: its words, those that it was copied from (None: nobody knows), and the program's."""

    name: str
    words: str
    base: str | None
    program: str

    @property
    def edited(self) -> bool:
        """Whether it differs from what it was copied from."""
        return self.words != (self.program if self.base is None else self.base)

    @property
    def outdated(self) -> bool:
        """Whether an upgrade changed the program's version since it was copied."""
        return self.base is not None and self.base != self.program

    def upgrade(self) -> str:
        """What an upgrade changed under it, as a unified diff; "" when nothing."""
        return "" if self.base is None else _diff(self.name, (self.base, AS_COPIED), (self.program, AS_IS))

    def own_edit(self) -> str:
        """What the admin changed, as a unified diff; "" when nothing."""
        before = (self.program, AS_IS) if self.base is None else (self.base, AS_COPIED)
        return _diff(self.name, before, (self.words, OWN))


def own_templates(folder: Path | None) -> list[Own]:
    """Every own version of a template of the program's, by name. A file that isn't UTF-8 is check's business."""
    return [_own(folder, name) for name in sorted(_shipped()) if (folder / name).is_file()] if folder else []


def files_of(kind: str, language: Language | None) -> list[str]:
    """The templates of a kind of letter, by default in Dutch; a shared part is named as it stands in the folder.

    Raises UsageError when there is no such letter.
    """
    if kind in set(ReplyKind):
        spoken = language or Language.DUTCH
        if spoken not in languages(ReplyKind(kind)):
            raise UsageError(f"{kind}: this letter exists in Dutch alone: leave --lang out")
        return [f"{spoken.value}/{kind}.{form}" for form in FORMS]
    shared = (
        [f"{(language or Language.DUTCH).value}/{INVITATION}"] if kind == INVITATION.removesuffix(".txt") else [kind]
    )
    if shared[0] not in _shipped():
        raise UsageError(f"{kind}: there is no such letter: aanmeldpost templates lists them")
    return shared


def copy(folder: Path, names: list[str]) -> list[str]:
    """Put the program's version of these templates into the folder; returns those that weren't there yet."""
    fresh = [name for name in names if not (folder / name).exists()]
    for name in fresh:
        words = (assets.folder("templates") / name).read_text(encoding="utf-8")
        _write(folder / name, words)
        _write(_base(folder, name), words)
    return fresh


def settle(folder: Path, names: list[str]) -> list[str]:
    """From now on count these own versions as made from the program's present ones; returns those that are there."""
    there = [name for name in names if (folder / name).is_file()]
    for name in there:
        _write(_base(folder, name), (assets.folder("templates") / name).read_text(encoding="utf-8"))
    return there


def _shipped() -> set[str]:
    """The names of the program's templates."""
    shipped = assets.folder("templates")
    return {path.relative_to(shipped).as_posix() for path in shipped.rglob("*") if is_template(path.name)}


def _own(folder: Path, name: str) -> Own:
    base, shipped = _base(folder, name), assets.folder("templates")
    return Own(name, _words(folder / name), _words(base) if base.is_file() else None, _words(shipped / name))


def _base(folder: Path, name: str) -> Path:
    return folder / ".base" / f"{name}.base"


def _words(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _write(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")


def _diff(name: str, before: tuple[str, str], after: tuple[str, str]) -> str:
    return "".join(_lines(name, before, after))


def _lines(name: str, before: tuple[str, str], after: tuple[str, str]) -> Iterator[str]:
    titles = (f"{name} ({before[1]})", f"{name} ({after[1]})")
    for line in unified_diff(before[0].splitlines(keepends=True), after[0].splitlines(keepends=True), *titles):
        yield line if line.endswith("\n") else f"{line}\n"
