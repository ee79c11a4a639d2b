"""Log lines: structured, to standard error, with no bodies at any level and no addresses at info and above."""

import logging
import sys
from typing import Any

import structlog

from processor.secrecy import hidden

LEVELS = {name: getattr(logging, name.upper()) for name in ("debug", "info", "warning", "error")}


def configure(level: str = "info", form: str = "auto") -> None:
    """Set up logging: `form` is "console" to read, "json" for a collector, "auto" by whether this is a terminal."""
    console = form == "console" or (form == "auto" and sys.stderr.isatty())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _without_secrets,
            _console() if console else structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=lambda *_: structlog.WriteLogger(sys.stderr),  # as it is then: a caller may have put another
    )
    # Ticks that come while the former one is still at work are no news.
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter("%(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.ERROR, handlers=[handler])


def _console() -> structlog.dev.ConsoleRenderer:
    """Return what people read; its own way to show tracebacks prints every local variable, passwords too."""
    return structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)


class _Formatter(logging.Formatter):
    """What libraries log, without secrets."""

    def format(self, record: logging.LogRecord) -> str:
        return hidden(super().format(record))


def _without_secrets(_logger: object, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return {key: _clean(value) for key, value in event.items()}


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return hidden(value)
    return [_clean(one) for one in value] if isinstance(value, list | tuple) else value
