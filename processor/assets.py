"""Where the files that come with the program stand: inside the package when installed, at the top of a checkout."""

from pathlib import Path


def folder(name: str) -> Path:
    """The folder `templates` or `config` that came with the program."""
    package = Path(__file__).parent
    installed = package / "assets" / name
    return installed if installed.is_dir() else package.parent / name
