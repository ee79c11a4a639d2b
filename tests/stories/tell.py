"""Tell whether stories go as they are told: python -m tests.stories.tell FILE…"""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from processor.errors import AanmeldpostError
from processor.store.database import Store
from tests.stories.story import StoryError, read
from tests.stories.telling import tell


def main(arguments: Sequence[str]) -> int:
    """One line a story; returns how many go otherwise."""
    structlog.configure(
        processors=[structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
    )
    wrong = 0
    for name in arguments:
        trouble = outcome(Path(name))
        wrong += bool(trouble)
        print(f"{'ANDERS' if trouble else 'klopt '} {name}{trouble and ': ' + trouble}")  # noqa: T201 - its only output
    return wrong


def outcome(path: Path) -> str:
    """Where a story goes otherwise, "" when it doesn't."""
    with TemporaryDirectory() as folder:
        store = Store.open(f"sqlite:///{folder}/story.db")
        store.migrate()
        try:
            tell(read(path), store, Path(folder))
        except (AssertionError, StoryError, AanmeldpostError, ValueError) as error:
            return str(error)
        finally:
            store.close()
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
