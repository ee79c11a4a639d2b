"""The configuration of the demo: the shipped one, with the embedded server's ports and a smaller hall."""

import shutil
from pathlib import Path

from processor import assets

ADDRESS = "ccm.v.oosterhout@schiedam.nl"
PASSWORD = "demo"  # noqa: S105 - of a server that lives on loopback for as long as the demo
CAPACITY = 30


def write_config(out: Path, imap_port: int, smtp_port: int) -> Path:
    """Write a configuration folder into `out` and return it. What was there from an earlier demo is replaced."""
    folder = out / "config"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "events").mkdir(parents=True)
    (folder / "password").touch(mode=0o600)
    (folder / "password").write_text(PASSWORD, encoding="utf-8")
    (folder / "aanmeldpost.toml").write_text(_main(imap_port, smtp_port), encoding="utf-8")
    event = (assets.folder("config") / "events" / "kick-off.toml").read_text(encoding="utf-8")
    (folder / "events" / "kick-off.toml").write_text(
        event.replace("capacity = 60", f"capacity = {CAPACITY}"), encoding="utf-8"
    )
    return folder


def _main(imap_port: int, smtp_port: int) -> str:
    return f"""
mode = "live"
state = ".."
log = {{ level = "info", format = "json" }}
poll = {{ every = 2 }}

[mailboxes.schiedam]
address = "{ADDRESS}"
name = "C.C.M. van Oosterhout, gemeente Schiedam"

[mailboxes.schiedam.imap]
host = "127.0.0.1"
port = {imap_port}
tls = "none"
user = "{ADDRESS}"
password = "file:password"

[mailboxes.schiedam.smtp]
host = "127.0.0.1"
port = {smtp_port}
tls = "none"
user = "{ADDRESS}"
password = "file:password"
per_minute = 6000
sent_copy = "append"
""".lstrip()
