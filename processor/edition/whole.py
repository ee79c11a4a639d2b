"""Is all that the admin edits sound, and was it edited? Puts together what each part says of itself."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from processor import assets
from processor.bootstrap import load_organisations
from processor.edition.quotes import quote_problems
from processor.errors import SettingsError
from processor.replies.check import check as check_templates
from processor.settings import Settings, load
from processor.settings.load import templates_folder


def sound(folder: Path, *, strict: bool = False) -> Settings:
    """Read what stands in this folder. Raises SettingsError with every problem of all of it.

    `strict` asks also that letters are good, not only usable: an upgrade may make an edited one less good, and must not
    keep the daemon from starting.
    """
    try:
        settings = load(folder)
    except SettingsError as error:
        raise SettingsError([*error.problems, *_beside(folder, templates_folder(folder), strict=strict)]) from error
    if problems := [*quote_problems(settings), *_beside(folder, settings.templates, strict=strict)]:
        raise SettingsError(problems)
    return settings


def _beside(folder: Path, templates: Path | None, *, strict: bool) -> list[str]:
    """What is wrong beside the settings themselves. The package's own templates were tested before."""
    folders = (templates, assets.folder("templates")) if templates else ()
    return [*_organisation_problems(folder), *(check_templates(folders, strict=strict) if folders else [])]


def fingerprint(settings: Settings) -> str:
    """A digest of the names, sizes and times of all files that make an edition; it differs after any edit."""
    told = (f"{path}|{seen.st_size}|{seen.st_mtime_ns}" for path in _files(settings) if (seen := path.stat()))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _organisation_problems(folder: Path) -> tuple[str, ...]:
    try:
        load_organisations(folder)
    except SettingsError as error:
        return error.problems
    return ()


def _files(settings: Settings) -> Iterator[Path]:
    yield from sorted(settings.folder.glob("*.toml"))
    yield from sorted((settings.folder / "events").glob("*.toml"))
    if settings.templates:
        yield from sorted(path for path in settings.templates.rglob("*") if path.is_file())
