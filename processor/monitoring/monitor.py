"""What a running daemon shows to monitors: the pages, where an address is configured, and the file, where one is."""

from collections.abc import Callable
from datetime import datetime

import structlog

from processor.monitoring.metrics import Metrics
from processor.monitoring.web import Pages, Web
from processor.settings.model import MonitoringSettings
from processor.steps.office import Office

log = structlog.get_logger()


class Monitor:
    """Shows the office that `office` gives, as it is at the moment that `now` gives."""

    def __init__(self, settings: MonitoringSettings, office: Callable[[], Office], now: Callable[[], datetime]) -> None:
        self._file, self._metrics = settings.metrics_file, Metrics(office, now)
        self._web = Web(settings.listen, Pages(office, now)) if settings.listen else None

    def start(self) -> None:
        """Begin to answer requests."""
        if self._web:
            self._web.start()

    def write(self) -> None:
        """Write the file anew. A full disk is no reason to stop reading mail: it is logged."""
        if self._file is None:
            return
        try:
            self._metrics.write(self._file)
        except OSError as error:
            log.warning("monitoring.file", why=str(error))

    def stop(self) -> None:
        """Answer no more."""
        if self._web:
            self._web.stop()
