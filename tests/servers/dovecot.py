"""A real Dovecot for tests: its own configuration, directory and ports on loopback, stopped by its own pid.

Any user name logs in with PASSWORD and gets an empty mailbox of his own, so every test takes a new name. Works as root
(mail then belongs to nobody) and as an ordinary user.
"""

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from string import Template

import trustme

PASSWORD = "geheim-2018"
STARTS_WITHIN = 20.0

CONFIG = Template("""
protocols = imap
listen = 127.0.0.1
base_dir = $home/run
state_dir = $home/state
log_path = $home/log
ssl = yes
ssl_cert = <$home/server.pem
ssl_key = <$home/server.key
disable_plaintext_auth = no
mail_location = maildir:$home/mail/%u
mail_max_userip_connections = 500
auth_failure_delay = 0
first_valid_uid = 1
first_valid_gid = 1
default_vsz_limit = 0
default_internal_user = $internal
default_internal_group = $internal_group
default_login_user = $login
$extra
$passdb
passdb {
  driver = static
  mechanisms = plain login
  args = password=$password
}
userdb {
  driver = static
  args = uid=$uid gid=$gid home=$home/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox "Verzonden items" {
    special_use = \\Sent
    auto = create
  }
  mailbox "Ongewenste e-mail" {
    special_use = \\Junk
    auto = create
  }
}
service imap-login {
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {
    port = $port
  }
  inet_listener imaps {
    port = $tls_port
    ssl = yes
  }
}
service imap {
  process_limit = 500
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
""")


TOKENS = Template("""
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $home/oauth2.conf
}
""")
INTROSPECTION = Template("""
introspection_mode = post
introspection_url = $url
force_introspection = yes
username_attribute = mailbox
active_attribute = active
active_value = true
timeout_msecs = 5000
""")


@dataclass(frozen=True, slots=True)
class Dovecot:
    """A running server. `ca_file` is the authority that its certificate for 127.0.0.1 and localhost is signed by."""

    home: Path
    port: int
    tls_port: int
    ca_file: Path

    def user(self) -> str:
        """A name that nobody had yet."""
        return f"gebruiker{next(_NUMBERS)}"

    def log(self) -> str:
        """What the server logged."""
        return (self.home / "log").read_text(encoding="utf-8")


_NUMBERS = count(1)


def installed() -> bool:
    """Whether there is a Dovecot on this machine."""
    return _binary() is not None


@contextmanager
def running(extra: str = "", *, introspection: str = "") -> Iterator[Dovecot]:
    """A Dovecot for the time of the block; `extra` lines go in its configuration.

    With the address of an `introspection` endpoint (RFC 7662) it takes access tokens too, for the mailbox that they open.
    """
    home = Path(tempfile.mkdtemp(prefix="dovecot-"))
    try:
        server = Dovecot(home, _free_port(), _free_port(), home / "ca.pem")
        if introspection:
            extra = f"auth_mechanisms = plain login xoauth2 oauthbearer\n{extra}"
        process = _start(server, extra, introspection)
        try:
            _wait_until_ready(server, process)
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(STARTS_WITHIN)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _binary() -> str | None:
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def _start(server: Dovecot, extra: str, introspection: str) -> subprocess.Popen[bytes]:
    home = server.home
    home.chmod(0o755)
    _certificate(home)
    (home / "log").touch()
    (home / "mail").mkdir()
    uid, gid = _owner()
    os.chown(home / "mail", uid, gid)
    facts = {"home": home, "port": server.port, "tls_port": server.tls_port, "password": PASSWORD, "extra": extra,
             "passdb": TOKENS.substitute(home=home) if introspection else ""}  # fmt: skip
    text = CONFIG.substitute(facts, **_process_users(), uid=uid, gid=gid)
    (home / "dovecot.conf").write_text(text, encoding="utf-8")
    (home / "oauth2.conf").write_text(INTROSPECTION.substitute(url=introspection), encoding="utf-8")
    binary = _binary()
    assert binary, "no dovecot"
    return subprocess.Popen([binary, "-F", "-c", home / "dovecot.conf"], stdin=subprocess.DEVNULL)


def _certificate(home: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(home / "ca.pem"))
    certificate = authority.issue_cert("127.0.0.1", "localhost")
    certificate.private_key_pem.write_to_path(str(home / "server.key"))
    (home / "server.pem").write_bytes(b"".join(blob.bytes() for blob in certificate.cert_chain_pems))


def _owner() -> tuple[int, int]:
    """Whose the mail is: nobody's when root runs the tests, because Dovecot gives root no mail."""
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        return nobody.pw_uid, nobody.pw_gid
    return os.geteuid(), os.getegid()


def _process_users() -> dict[str, str]:
    """Root hands over to the users that the package made, anybody else stays himself."""
    if os.geteuid() == 0:
        return {"internal": "dovecot", "internal_group": "dovecot", "login": "dovenull"}
    me = pwd.getpwuid(os.geteuid()).pw_name
    return {"internal": me, "internal_group": grp.getgrgid(os.getegid()).gr_name, "login": me}


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


def _wait_until_ready(server: Dovecot, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 1) as sock:
            sock.settimeout(STARTS_WITHIN)
            if sock.recv(100).startswith(b"* OK"):
                return
        time.sleep(0.05)
    raise RuntimeError(f"dovecot didn't start:\n{server.log()}")
