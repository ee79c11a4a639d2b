"""What a login by code left behind, on disk: a refresh token, readable by its owner alone, replaced as a whole."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from processor.errors import UsageError


class Keep:
    """One file. Nothing of it is held in memory, so a login in another process counts at once."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> str:
        """Return what is kept, "" when nothing is. Raises UsageError when it can't be read, or others can read it."""
        try:
            if self.path.stat().st_mode & 0o077:
                raise UsageError(f"{self.path}: others can read it: chmod 600 {self.path}")
            return self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise UsageError(f"{self.path}: {error.strerror}: give it to the user of the service") from None

    def write(self, text: str) -> None:
        """Keep this in place of what was there. Raises UsageError when the disk doesn't take it."""
        folder = self.path.parent
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=folder, prefix=f".{self.path.name}.")  # 0600 from the first moment
            try:
                _fill(handle, text, folder)
                Path(name).replace(self.path)
            except BaseException:
                with suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise UsageError(f"{self.path}: {error.strerror}: make {folder} writable for the service") from None


def _fill(handle: int, text: str, folder: Path) -> None:
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(handle)
        if os.geteuid() == 0:  # an admin logs in as root; the service that reads it owns the folder
            owner = folder.stat()
            os.fchown(handle, owner.st_uid, owner.st_gid)
