"""run and once: the daemon, and one poll by hand."""

from collections.abc import Callable, Sequence
from functools import partial
from threading import Event as Flag

from processor import logs
from processor.bootstrap import Desk, open_desk, renewed
from processor.clock import Clock
from processor.commands.options import Config, Json, Now, clock_of, console, errors, folder_of, office_as_configured
from processor.daemon import Daemon
from processor.edition import sound
from processor.errors import AanmeldpostError, StoreError
from processor.steps.due import do_what_is_due
from processor.steps.office import Office
from processor.steps.purge import tidy
from processor.steps.shadow import refuse_untold

Done = dict[str, tuple[int, int]]
"""How many mails each mailbox brought, and how many letters had their try."""


def run(config: Config = None, now: Now = None) -> None:
    """Watch the mailboxes until stopped: the daemon.

    Example: aanmeldpost run --config /etc/aanmeldpost
    """
    sound(folder_of(config))
    office, clock, stop = office_as_configured(config), clock_of(now), Flag()
    logs.configure(office.settings.log.level, office.settings.log.format)
    refuse_untold(office)
    desks = [open_desk(office, name, stop) for name in office.settings.mailboxes]
    daemon = Daemon(office, desks, clock, stop)
    daemon.heed_signals()
    daemon.run()


def once(config: Config = None, now: Now = None, *, as_json: Json = False) -> None:
    """Look once in every mailbox, send what is due, and exit.

    A mailbox that opens by token is tried first, so that who can't log in for half an hour tells it by another mailbox.
    What one mailbox lacks doesn't keep the others from their turn.

    Example: aanmeldpost once --config config
    """
    office, clock = office_as_configured(config), clock_of(now)
    refuse_untold(office)
    office = renewed(office, office.settings, clock.now())
    tidy(office, clock.now())
    do_what_is_due(office, clock.now())
    done, troubles = _round([open_desk(office, name, Flag()) for name in office.settings.mailboxes], office, clock)
    office.store.close()
    if as_json:
        console.print_json(data=done)
    else:
        for name, (handled, sent) in done.items():
            console.print(f"{name}: {handled} mails handled, {sent} letters sent or tried", highlight=False)
    _tell(troubles)


def _round(desks: Sequence[Desk], office: Office, clock: Clock) -> tuple[Done, list[AanmeldpostError]]:
    """Every sign-in is tried before any mailbox has its turn, so that an alarm leaves in this same round."""
    troubles: list[AanmeldpostError] = []
    try:
        for desk in desks:
            _tried(troubles, partial(_sign_in, desk, office, clock))
        return {desk.name: _turn(desk, clock, troubles) for desk in desks}, troubles
    finally:
        for desk in desks:
            _leave(desk)


def _turn(desk: Desk, clock: Clock, troubles: list[AanmeldpostError]) -> tuple[int, int]:
    return _tried(troubles, partial(_look, desk, clock)), _tried(troubles, partial(_send, desk, clock))


def _tried(troubles: list[AanmeldpostError], work: Callable[[], int]) -> int:
    """What came of it, 0 when it failed. Raises StoreError, which every mailbox would meet."""
    try:
        return work()
    except StoreError:
        raise
    except AanmeldpostError as error:
        troubles.append(error)
        return 0


def _sign_in(desk: Desk, office: Office, clock: Clock) -> int:
    return int(desk.sign_in is not None and desk.sign_in.turn(office, clock.now()))


def _look(desk: Desk, clock: Clock) -> int:
    handled, more = 0, True
    while more:
        polled = desk.watch.turn(clock.now())
        handled, more = handled + len(polled.received), polled.more
    return handled


def _send(desk: Desk, clock: Clock) -> int:
    return desk.couriers[0].turn(clock.now, lambda: False)


def _leave(desk: Desk) -> None:
    desk.watch.close()
    desk.couriers[0].close()
    desk.lease.release()


def _tell(troubles: list[AanmeldpostError]) -> None:
    """Print each trouble once, the last by raising it. Raises AanmeldpostError when there is any."""
    told = {str(trouble): trouble for trouble in troubles}
    for text in list(told)[:-1]:
        errors.print(text, markup=False, highlight=False, soft_wrap=True)
    if told:
        raise list(told.values())[-1]
