"""run and once: the daemon, and one poll by hand."""

from threading import Event as Flag

from processor import logs
from processor.bootstrap import open_desk, renewed
from processor.clock import Clock
from processor.commands.options import Config, Json, Now, clock_of, console, folder_of, office_as_configured
from processor.daemon import Daemon
from processor.edition import sound
from processor.steps.due import do_what_is_due
from processor.steps.office import Office
from processor.steps.purge import tidy
from processor.steps.shadow import refuse_untold


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

    Example: aanmeldpost once --config config
    """
    office, clock = office_as_configured(config), clock_of(now)
    refuse_untold(office)
    office = renewed(office, office.settings, clock.now())
    tidy(office, clock.now())
    do_what_is_due(office, clock.now())
    done = {name: _once(office, name, clock) for name in office.settings.mailboxes}
    office.store.close()
    if as_json:
        console.print_json(data=done)
        return
    for name, (handled, sent) in done.items():
        console.print(f"{name}: {handled} mails handled, {sent} letters sent or tried", highlight=False)


def _once(office: Office, name: str, clock: Clock) -> tuple[int, int]:
    desk = open_desk(office, name, Flag())
    try:
        handled, more = 0, True
        while more:
            polled = desk.watch.turn(clock.now())
            handled, more = handled + len(polled.received), polled.more
        return handled, desk.couriers[0].turn(clock.now, lambda: False)
    finally:
        desk.watch.close()
        desk.couriers[0].close()
        desk.lease.release()
