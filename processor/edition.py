"""What the admin edits, as one edition: configuration, organisations and templates, sound as a whole or refused."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from processor import assets
from processor.bootstrap import load_organisations
from processor.errors import SettingsError
from processor.replies.check import check as check_templates
from processor.settings import Settings, load


def sound(folder: Path) -> Settings:
    """Read what stands in this folder. Raises SettingsError with every problem of all of it."""
    settings = load(folder)
    if problems := [*_organisation_problems(settings), *template_problems(settings)]:
        raise SettingsError(problems)
    return settings


def template_problems(settings: Settings) -> list[str]:
    """What is wrong with the admin's own templates; [] when all is well. The package's were tested before."""
    return check_templates((settings.templates, assets.folder("templates"))) if settings.templates else []


def fingerprint(settings: Settings) -> str:
    """A digest of the names, sizes and times of all files that make an edition; it differs after any edit."""
    told = (f"{path}|{seen.st_size}|{seen.st_mtime_ns}" for path in _files(settings) if (seen := path.stat()))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _organisation_problems(settings: Settings) -> tuple[str, ...]:
    try:
        load_organisations(settings)
    except SettingsError as error:
        return error.problems
    return ()


def _files(settings: Settings) -> Iterator[Path]:
    yield from sorted(settings.folder.glob("*.toml"))
    yield from sorted((settings.folder / "events").glob("*.toml"))
    if settings.templates:
        yield from sorted(path for path in settings.templates.rglob("*") if path.is_file())
