"""What systemctl does with our units, for a machine on which systemd itself can't run: started as the unit says.

It reads the unit under $ROOT, and runs its program with the unit's user, directories, credentials and notify socket. Only
the hardening is left out; systemd-analyze judges that.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

ROOT = Path(os.environ["ROOT"])
UNITS = ROOT / "etc" / "systemd" / "system"
PATIENCE = 30.0


def values(unit: str, key: str) -> list[str]:
    """Every value of a key in a unit, its specifiers filled in, its paths below the root."""
    lines = (UNITS / unit).read_text().splitlines()
    found = [line.partition("=")[2] for line in lines if line.startswith(f"{key}=")]
    return [under_root(value.replace("%C", "/var/cache")) for value in found]


def under_root(text: str) -> str:
    """The text with the machine's own places below the root."""
    for place in ("/opt/aanmeldpost", "/etc/aanmeldpost", "/var/cache", "/var/lib", "/var/backups"):
        text = text.replace(place, f"{ROOT}{place}")
    return text


def user(unit: str) -> tuple[int, int]:
    """The number of the unit's user, which systemd-sysusers made."""
    if os.geteuid() != 0:
        return os.geteuid(), os.getegid()
    name = values(unit, "User")[0]
    for line in (ROOT / "etc" / "passwd").read_text().splitlines():
        if line.split(":")[0] == name:
            return int(line.split(":")[2]), int(line.split(":")[3])
    sys.exit(f"{name}: no such user")


def directory(kind: str, unit: str, key: str, ids: tuple[int, int]) -> str:
    """StateDirectory= and its like: made, and the unit's own, with all that is in it when it was another's."""
    path = ROOT / "var" / kind / values(unit, key)[0]
    path.mkdir(parents=True, exist_ok=True)
    if path.stat().st_uid != ids[0]:
        for one in (path, *path.rglob("*")):
            os.chown(one, *ids)
    path.chmod(0o700)
    return str(path)


def credentials(unit: str, ids: tuple[int, int]) -> str:
    """LoadCredential=: copies that only the unit's user can read."""
    folder = ROOT / "run" / "credentials" / unit
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for told in values(unit, "LoadCredential"):
        name, _, source = told.partition(":")
        shutil.copy(source, folder / name)
        os.chown(folder / name, *ids)
        (folder / name).chmod(0o400)
    os.chown(folder, *ids)
    return str(folder)


def environment(unit: str, ids: tuple[int, int]) -> dict[str, str]:
    """What the program finds in its environment; nothing of ours."""
    made = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "CREDENTIALS_DIRECTORY": credentials(unit, ids)}
    if values(unit, "StateDirectory"):
        made["STATE_DIRECTORY"] = directory("lib", unit, "StateDirectory", ids)
        made["CACHE_DIRECTORY"] = directory("cache", unit, "CacheDirectory", ids)
    return made | dict(told.split("=", 1) for told in values(unit, "Environment"))


def pid_file(unit: str) -> Path:
    """Where the number of its process stands."""
    return ROOT / "run" / f"{unit}.pid"


def launch(unit: str, ids: tuple[int, int], told: dict[str, str], log: IO[bytes] | None) -> subprocess.Popen[bytes]:
    """Start the unit's program as its user, with nothing but this environment."""
    as_root = os.geteuid() == 0
    return subprocess.Popen(
        [*values(unit, "ExecStart")[0].split(), "--now", os.environ["NOW"]],
        env=told, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd="/", umask=0o077, start_new_session=True,
        user=ids[0] if as_root else None, group=ids[1] if as_root else None, extra_groups=[] if as_root else None,
    )  # fmt: skip


def start(unit: str) -> None:
    """Start it, and wait until it says that it is ready; what runs once is waited for until it is done."""
    ids = user(unit)
    if values(unit, "Type") == ["oneshot"]:
        sys.exit(launch(unit, ids, environment(unit, ids), None).wait(PATIENCE))
    heard = ROOT / "run" / "notify"
    heard.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify, (ROOT / "run" / f"{unit}.log").open("ab") as log:
        notify.bind(str(heard))
        os.chown(heard, *ids)
        notify.settimeout(PATIENCE)
        told = environment(unit, ids) | {"NOTIFY_SOCKET": str(heard)}
        process = launch(unit, ids, told, log)
        pid_file(unit).write_text(str(process.pid))
        try:
            while notify.recv(4096) != b"READY=1":
                pass
        except TimeoutError:
            sys.exit((ROOT / "run" / f"{unit}.log").read_text())


def stop(unit: str) -> None:
    """Stop it in order, and wait until it is gone."""
    number = int(pid_file(unit).read_text())
    with suppress(ProcessLookupError):
        os.kill(number, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE
    while Path(f"/proc/{number}").exists() and _alive(number) and time.monotonic() < deadline:
        time.sleep(0.1)
    pid_file(unit).unlink()


def _alive(number: int) -> bool:
    return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def main(verb: str, *rest: str) -> None:
    """The verbs that the guide uses."""
    names = [name if "." in name else f"{name}.service" for name in rest if not name.startswith("-")]
    for unit in names:
        if not (UNITS / unit).exists():
            sys.exit(f"{unit}: no such unit")
        if unit.endswith(".timer"):
            continue
        if verb in ("stop", "restart"):
            stop(unit)
        if verb in ("start", "restart") or (verb == "enable" and "--now" in rest):
            start(unit)
        if verb == "reload":
            os.kill(int(pid_file(unit).read_text()), signal.SIGHUP)


if __name__ == "__main__":
    main(*sys.argv[1:])
