"""A case becomes the bytes that its mail client would have sent, as our server received them.

python -m tests.mails.build OUTDIR [--held-back]    writes one .eml a case

The bytes depend on the case alone, and nothing in them tells which case it is or what is expected of it. Nothing is
sent: the people are invented, the domains are real.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from tests.mails.cases import HELD_BACK, OPEN, Case, load_folder
from tests.mails.clients import CLIENTS, body_of, named
from tests.mails.envelope import header
from tests.mails.mime import Part, crlf, field, multipart
from tests.mails.parts import file_part


def build(case: Case) -> bytes:
    """The mail of a case, CRLF line ends. Raises KeyError for a client that clients.py doesn't know."""
    if case["client"] == "raw":
        return crlf(str(case["raw"]).lstrip("\n")).encode(case.get("raw_charset", "utf-8"), "replace")
    content = with_files(case, CLIENTS[case["client"]].content(case, body_of(case)))
    head = "".join(field(name, value) for name, value in header(case))
    return head.encode() + content.encode()


def with_files(case: Case, content: Part) -> Part:
    """The text with the case's attachments behind it."""
    files = [file_part(case, spec) for spec in case.get("attachments", ())]
    boundary = named(CLIENTS[case["client"]].boundary, case, "mixed")
    return multipart("mixed", boundary, [content, *files]) if files else content


def write_folder(source: Path, target: Path) -> int:
    """Every case of a folder as target/ID.eml; returns how many."""
    target.mkdir(parents=True, exist_ok=True)
    cases = load_folder(source)
    for case_id, case in cases.items():
        (target / f"{case_id}.eml").write_bytes(build(case))
    return len(cases)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.mails.build", description="Write the mails as .eml files.")
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--held-back", action="store_true", help="the held back part instead of the open one")
    options = parser.parse_args(arguments)
    write_folder(HELD_BACK if options.held_back else OPEN, options.outdir)


if __name__ == "__main__":
    main()
