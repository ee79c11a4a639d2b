"""The figures that Prometheus reads: right, and nobody's name among them."""

import re
import socket
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path

import pytest

from processor.errors import SettingsError
from processor.monitoring.metrics import Metrics
from processor.monitoring.monitor import Monitor
from processor.monitoring.status import status_of
from processor.monitoring.web import Pages, Web
from processor.settings.model import MonitoringSettings
from processor.store.database import Store
from tests.steps.bench import NOW, Bench, bench, mail, settings


@pytest.fixture
def desk(store: Store) -> Bench:
    """Three sign-ups for two chairs, one doubtful mail; the first answer left after 90 seconds."""
    made = bench(store, settings(capacity=2))
    made.arrive(*(mail(f"Jan {name} <{name.lower()}@utrecht.nl>") for name in ("Kok", "Bos", "Mol")))
    made.arrive(mail("Els Vos <vos@ede.nl>", body="Misschien kom ik, dat weet ik nog niet.\n"))
    with store.begin() as work:
        [first] = work.outbox.claim_due("schiedam", made.now)
        arrived = work.mails.handled_since("kick-off", NOW - timedelta(days=1))[0].arrived
        work.outbox.mark_sent(first.id, arrived + timedelta(seconds=90))
        work.commit()
    return made


def samples(text: str) -> dict[str, float]:
    return {name: float(value) for name, value in re.findall(r"^(aanmeldpost\S*) (\S+)$", text, re.MULTILINE)}


def scraped(desk: Bench) -> dict[str, float]:
    return samples(Metrics(lambda: desk.office, lambda: desk.now).text().decode())


def test_the_figures_are_those_of_the_desk(desk: Bench) -> None:
    found = scraped(desk)
    assert found['aanmeldpost_capacity_chairs{event="kick-off"}'] == 2
    assert found['aanmeldpost_taken_chairs{event="kick-off"}'] == 2
    assert found['aanmeldpost_waiting_chairs{event="kick-off"}'] == 1
    assert found['aanmeldpost_review_mails{event="kick-off"}'] == 1
    confirmed = 'aanmeldpost_mails_total{kind="registration",mailbox="schiedam",outcome="confirmed"}'
    assert found[confirmed] == 2
    assert found['aanmeldpost_answer_seconds{mailbox="schiedam",quantile="0.5"}'] == 90
    assert found['aanmeldpost_last_poll_timestamp_seconds{mailbox="schiedam"}'] == desk.now.timestamp()
    assert (found["aanmeldpost_live"], found["aanmeldpost_configuration_sound"]) == (1, 1)


def test_queue_and_delivery_are_told(desk: Bench) -> None:
    found = scraped(desk)
    box = status_of(desk.office, desk.now)["mailboxes"]["schiedam"]
    assert found['aanmeldpost_queue_mails{mailbox="schiedam"}'] == box["queued"] > 0
    assert found['aanmeldpost_queue_oldest_timestamp_seconds{mailbox="schiedam"}'] >= NOW.timestamp()
    assert found['aanmeldpost_last_delivery_timestamp_seconds{mailbox="schiedam"}'] > NOW.timestamp()


def test_what_never_happened_has_no_sample(store: Store) -> None:
    found = scraped(bench(store))
    assert [name for name in found if "canary" in name or "answer" in name or "delivery" in name] == []


def test_nobody_is_named(desk: Bench) -> None:
    text = Metrics(lambda: desk.office, lambda: desk.now).text().decode()
    codes = [party.code for party in desk.parties()]
    assert [word for word in ("Kok", "kok", "utrecht", "@", "Misschien", *codes) if word in text] == []


def test_the_file_is_written_whole_and_a_place_that_cannot_be_written_stops_nothing(
    desk: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "figures" / "aanmeldpost.prom"
    path.parent.mkdir()
    Monitor(MonitoringSettings(metrics_file=path), lambda: desk.office, lambda: desk.now).write()
    assert samples(path.read_text()) == scraped(desk)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    gone = MonitoringSettings(metrics_file=tmp_path / "weg" / "a.prom")
    Monitor(gone, lambda: desk.office, lambda: desk.now).write()


@pytest.fixture
def port(desk: Bench) -> Iterator[int]:
    web = Web("127.0.0.1:0", Pages(lambda: desk.office, lambda: desk.now))
    web.start()
    yield web.port
    web.stop()


def get(port: int, path: str) -> tuple[int, str]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def test_the_pages_answer_over_http(desk: Bench, port: int) -> None:
    assert get(port, "/healthz") == (200, "ok\n")
    assert samples(get(port, "/metrics")[1]) == scraped(desk)
    assert get(port, "/")[0] == 404


def test_healthz_says_what_is_wrong(desk: Bench, port: int) -> None:
    desk.now += timedelta(hours=2)
    status, text = get(port, "/healthz")
    assert status == 503
    assert [line.split(" since ")[0] for line in text.splitlines()] == [
        "schiedam: not looked at",
        "schiedam: mail waits to be delivered",
    ]


def test_an_address_that_is_taken_says_so(desk: Bench) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(SettingsError, match="take another port"):
        Web(f"127.0.0.1:{taken.getsockname()[1]}", Pages(lambda: desk.office, lambda: desk.now))
