"""What reading, starting and hostile mail cost, measured in one run: `make measure`. Ratios hold better than figures."""

import os
import resource
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import mailparser

from processor.reading.message import parse
from processor.registration.request import Kind
from tests.mails.build import build
from tests.mails.cases import OPEN, Case, load_folder
from tests.mails.reading import product_reader
from tests.steps.bench import mail

CONFIG = Path(__file__).parents[2] / "config"
ROUNDS = 5
BULK = frozenset({"List-Unsubscribe", "List-Id", "Precedence", "Auto-Submitted"})
SILENT = ("automatic", "bounce")
NO_BOUNCES = ("groupwise_03", "qmail_08")
"""Of flufl.bounce's test data: an answer of a person, and that of an answering machine."""


def ordinary_mail() -> None:
    """Reading one ordinary mail, beside what mail-parser takes of it."""
    mails = [build(case) for case in load_folder(OPEN).values()]
    reader = product_reader()
    library = _in_turn(mailparser.parse_from_bytes, mails)
    ours = _in_turn(lambda raw: reader.read(parse(raw)), mails)
    beyond = [whole - part for whole, part in zip(ours, library, strict=True)]
    print(f"reading a mail ({len(mails)} of our own, best of {ROUNDS}): mail-parser {_ms(library)}, whole {_ms(ours)}")
    print(
        f"  beyond mail-parser: {_ms(beyond)}, p95 {sorted(beyond)[int(len(beyond) * 0.95)] * 1000:.2f} ms   (goal: 1 ms)"
    )


def hostile_mail() -> None:
    """The longest that any input takes."""
    reader = product_reader()
    took = {name: _once(lambda raw=raw: reader.read(parse(raw))) for name, raw in hostile().items()}  # type: ignore[misc]
    for name, seconds in sorted(took.items(), key=lambda one: -one[1]):
        print(f"  {seconds * 1000:7.0f} ms  {name}")
    print(f"worst hostile input: {max(took.values()):.2f} s   (goal: 1 s)")


def hostile() -> dict[str, bytes]:
    """Inputs that break readers."""
    head = b"From: Jan Kok <jan@utrecht.nl>\r\nSubject: Pioniersnetwerk 18 september\r\n"
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(60))
    many = b"To: " + b", ".join(b"p%d@ede.nl" % n for n in range(100_000)) + b"\r\n"
    html = b"Content-Type: text/html\r\n\r\n"
    return {
        "60-fold nesting": head + nested + b"\r\nhallo",
        "100,000 recipients": head + many + b"\r\nhallo",
        "a line of 1 MB": head + b"\r\n" + b"a" * 1_000_000,
        "1 MB of words": head + b"\r\n" + b"graag meld ik mij aan " * 45_000,
        "1 MB of lines that quote": head + b"\r\n" + b"> ja\r\n" * 160_000,
        "1 MB of open tags": head + html + b"<div>" * 200_000,
        "1 MB of headers": head + b"X-A: b\r\n" * 120_000 + b"\r\nhallo",
        "broken base64": head + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"=A" * 500_000,
        "null bytes": head + b"\r\n" + b"\0" * 1_000_000,
        "an unknown charset": head + b"Content-Type: text/plain; charset=klingon\r\n\r\n" + b"\xff\xfe" * 400_000,
    }


def machines() -> None:
    """How surely mail of machines is told from that of persons: flufl.bounce's real bounces, and our own mails."""
    reader = product_reader()
    bounces, others = flufl_mails()
    kinds = [reader.read(parse(raw)).reasons[0] for raw in bounces]
    failed, delayed = (sum(words in kind for kind in kinds) for words in ("niet worden bezorgd", "is vertraagd"))
    wrong = sum(reader.read(parse(raw)).kind is Kind.BOUNCE for raw in others)
    print(f"real bounces: {failed + delayed} of {len(bounces)} recognised ({delayed} of them as a delay), goal 99 %;")
    print(f"  {wrong} of {len(others)} other mails taken for one")
    answerable = [case for case in load_folder(OPEN).values() if case["expect"]["kind"] not in SILENT]
    personal = [build(case) for case in answerable if not is_bulk(case)]
    taken = sum(reader.read(parse(raw)).kind.value in SILENT for raw in personal)
    print(f"mails of persons taken for a machine's: {taken} of {len(personal)} of our own, goal 1 in 1,000")
    print(
        f"  ({len(answerable) - len(personal)} unrelated mails whose own headers say that no person sent them left out)"
    )


def is_bulk(case: Case) -> bool:
    """Whether a mail that asks nothing says by its headers that it is a machine's: a newsletter, a warning."""
    return case["expect"]["kind"] == "unrelated" and not BULK.isdisjoint(case.get("headers", {}))


def flufl_mails() -> tuple[list[bytes], list[bytes]]:
    """The bounces, and the mails that are none, of flufl.bounce's source distribution; empty when pip can't fetch it."""
    wanted = f"flufl.bounce=={version('flufl.bounce')}"
    fetch = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*fetch, folder, wanted], capture_output=True, check=False)
        mails = {name: raw for archive in Path(folder).glob("*.tar.gz") for name, raw in _texts(archive).items()}
    bounces = [raw for name, raw in mails.items() if name not in NO_BOUNCES]
    return bounces, [raw for name, raw in mails.items() if name in NO_BOUNCES]


def _texts(archive: Path) -> dict[str, bytes]:
    """The mails among a source distribution's test data, by name."""
    with tarfile.open(archive) as opened:
        named = [member for member in opened if "/tests/data/" in member.name and member.name.endswith(".txt")]
        return {Path(m.name).stem: part.read() for m in named if (part := opened.extractfile(m))}


def start_and_size() -> None:
    """How long the program takes to be ready, and how much memory it holds then."""
    code = (
        "import resource, sys, time; t=time.perf_counter()\n"
        "from pathlib import Path\n"
        "from processor.bootstrap import make_office\n"
        "from processor.daemon import Daemon\n"
        "from processor.settings import load\n"
        "from processor.store.database import Store\n"
        f"s=Store.open('sqlite://'); s.migrate(); make_office(load(Path({str(CONFIG)!r})), s)\n"
        "print(time.perf_counter()-t, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1024)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3)]
    seconds, megabytes = zip(*(map(float, run.stdout.split()) for run in runs), strict=True)
    print(f"daemon ready after {min(seconds):.2f} s (goal: 2 s), at {max(megabytes):.0f} MB (goal: 150 MB)")


def steady_size() -> None:
    """Memory after a long day's reading."""
    reader, raw = product_reader(), mail()
    for _ in range(5_000):
        reader.read(parse(raw))
    print(f"after 5,000 mails more: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB in this process")


def _in_turn(act: Callable[[bytes], object], mails: Sequence[bytes]) -> list[float]:
    """The best time for each mail, all mails read one after another each round, so that nothing is fresh in mind."""
    rounds = [[_once(lambda raw=raw: act(raw)) for raw in mails] for _ in range(ROUNDS)]  # type: ignore[misc]
    return [min(times) for times in zip(*rounds, strict=True)]


def _once(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _ms(seconds: list[float]) -> str:
    return f"median {statistics.median(seconds) * 1000:.2f} ms"


def main() -> None:
    """Measure, one thing after another."""
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    start_and_size()
    ordinary_mail()
    hostile_mail()
    steady_size()
    machines()


if __name__ == "__main__":
    main()
