"""The figures of `status` in Prometheus' text format. Alone knows prometheus_client; no names, addresses or codes.

Everything is counted anew from the store at each scrape, so a restart resets nothing and several daemons agree.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry, generate_latest, write_to_textfile
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from processor.monitoring.status import status_of
from processor.steps.office import Office

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_PER_MAILBOX = {
    "last_poll": ("last_poll_timestamp_seconds", "When the mailbox was last looked at"),
    "last_delivery": ("last_delivery_timestamp_seconds", "When the mail server last took a mail"),
    "oldest_queued": ("queue_oldest_timestamp_seconds", "Since when the mail that waits longest for delivery waits"),
    "queued": ("queue_mails", "Mails that wait for delivery"),
    "failed": ("failed_mails", "Mails that were given up"),
    "withheld": ("withheld_mails", "Mails that wait for a human to release them"),
}
_PER_EVENT = {
    "capacity": ("capacity_chairs", "Chairs of the event"),
    "taken": ("taken_chairs", "Chairs that are confirmed, offered or held"),
    "waiting": ("waiting_chairs", "Chairs that are waited for"),
    "registrations": ("registrations", "Registrations that were not cancelled"),
}
_QUANTILES = {"median": "0.5", "p95": "0.95", "longest": "1"}


class Metrics:
    """All figures of one office; `office` and `now` are asked anew each time."""

    def __init__(self, office: Callable[[], Office], now: Callable[[], datetime]) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_Collector(office, now))

    def text(self) -> bytes:
        """The figures as Prometheus scrapes them. Raises StoreError."""
        return generate_latest(self._registry)

    def write(self, path: Path) -> None:
        """The figures as a file, replaced in one go. Raises StoreError, or OSError when it can't be written."""
        write_to_textfile(str(path), self._registry)


class _Collector(Collector):
    def __init__(self, office: Callable[[], Office], now: Callable[[], datetime]) -> None:
        self._office, self._now = office, now

    def collect(self) -> Iterator[Metric]:
        office = self._office()
        found = status_of(office, self._now())
        yield _gauge("build_info", "The version that runs", {(version("aanmeldpost"),): 1}, "version")
        live = {(): int(found["mode"] == "live")}
        yield _gauge("live", "1 when participants are answered, 0 in shadow mode", live)
        refused = {(): int(not found["configuration"].get("problems"))}
        yield _gauge("configuration_sound", "0 when the last edit of the configuration was refused", refused)
        yield from _of_mailboxes(found["mailboxes"])
        yield from _of_events(found["events"])
        yield _handled(office)

    def describe(self) -> Iterator[Metric]:
        """Nothing is asked of the store when this is registered."""
        return iter(())


def _of_mailboxes(found: Mapping[str, Mapping[str, Any]]) -> Iterator[Metric]:
    for key, (name, what) in _PER_MAILBOX.items():
        yield _gauge(name, what, {(box,): _number(figures[key]) for box, figures in found.items()}, "mailbox")
    spread = {
        (box, quantile): figures["answer_seconds"][key]
        for box, figures in found.items()
        for key, quantile in _QUANTILES.items()
    }
    what = "From a mail's arrival until its answer left, over the last day"
    yield _gauge("answer_seconds", what, spread, "mailbox", "quantile")
    back = {(box,): _number(figures["canary"]["came_back"]) for box, figures in found.items()}
    yield _gauge("canary_last_success_timestamp_seconds", "When the daily probe last came back", back, "mailbox")
    took = {(box,): figures["canary"]["seconds"] for box, figures in found.items()}
    yield _gauge("canary_seconds", "How long the last probe was on its way", took, "mailbox")


def _of_events(found: Mapping[str, Mapping[str, Any]]) -> Iterator[Metric]:
    for key, (name, what) in _PER_EVENT.items():
        yield _gauge(name, what, {(event,): figures[key] for event, figures in found.items()}, "event")
    review = {(event,): len(figures["review"]) for event, figures in found.items()}
    yield _gauge("review_mails", "Mails that wait for an organiser's decision", review, "event")


def _handled(office: Office) -> Metric:
    counted = CounterMetricFamily("aanmeldpost_mails", "Mails that were handled", labels=("mailbox", "kind", "outcome"))
    with office.store.begin() as work:
        for pile in work.vitals.mails():
            counted.add_metric((pile.mailbox, pile.kind, pile.outcome), pile.count)
    return counted


def _gauge(name: str, what: str, values: Mapping[Any, float | None], *labels: str) -> Metric:
    """A gauge with a sample for each tuple of label values; what never happened has none."""
    gauge = GaugeMetricFamily(f"aanmeldpost_{name}", what, labels=labels)
    for key, value in values.items():
        if value is not None:
            gauge.add_metric(key, value)
    return gauge


def _number(value: float | str | None) -> float | None:
    """Times as seconds since 1970, which is how Prometheus tells them."""
    return datetime.fromisoformat(value).timestamp() if isinstance(value, str) else value
