"""Tells systemd how it goes (sd_notify(3)): a datagram to $NOTIFY_SOCKET; without one, nothing happens."""

import os
import socket


def notify(state: str) -> None:
    """Send "READY=1", "STOPPING=1", "WATCHDOG=1" or "STATUS=…". What goes wrong here is never our trouble."""
    where = os.environ.get("NOTIFY_SOCKET")
    if not where:
        return
    address = "\0" + where[1:] if where.startswith("@") else where  # an abstract socket
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sock:
            sock.sendto(state.encode(), address)
    except OSError:
        return


def watchdog_seconds() -> float | None:
    """Return how often systemd wants to hear from us at least; None when it doesn't watch this process."""
    microseconds, pid = os.environ.get("WATCHDOG_USEC", ""), os.environ.get("WATCHDOG_PID", "")
    if not microseconds.isdigit() or (pid and pid != str(os.getpid())):
        return None
    return int(microseconds) / 1_000_000
