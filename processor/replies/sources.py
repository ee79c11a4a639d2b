"""The files of the templates as they stood when they were taken up: what was checked is used, until a reload."""

from collections.abc import Callable, Sequence
from pathlib import Path


class Sources:
    """Of a name that stands in several folders, that of the first one counts. All are read at once."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._found: dict[str, tuple[Path, bytes | OSError]] = {}
        for folder in reversed(folders):
            for path in folder.rglob("*"):
                if is_template(path.name) and path.is_file():
                    self._found[path.relative_to(folder).as_posix()] = path, _contents(path)

    def find(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        """The words, the file, and whether that is still good (always); None when there is no such template.

        Raises OSError or UnicodeDecodeError for a file that couldn't be read.
        """
        if name not in self._found:
            return None
        path, contents = self._found[name]
        if isinstance(contents, OSError):
            raise contents
        return contents.decode(), str(path), lambda: True


def is_template(filename: str) -> bool:
    """Whether a file of that name is a template."""
    return filename.endswith((".txt", ".html"))


def _contents(path: Path) -> bytes | OSError:
    """What can't be read is a problem of the letter that needs it, told when that is tried."""
    try:
        return path.read_bytes()
    except OSError as error:
        return error
