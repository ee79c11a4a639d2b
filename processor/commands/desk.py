"""decide, add and cancel: what a human decides. Letters are only queued; the daemon sends them."""

from enum import StrEnum
from typing import Annotated

import typer

from processor.commands.options import Config, Now, Quiet, clock_of, console, office_of
from processor.commands.tables import safe
from processor.errors import UsageError
from processor.registration.model import Registration
from processor.registration.request import Kind, Language, Person, Request, Role
from processor.steps.decide import By, Instead, accept, decline
from processor.steps.manage import add as add_party
from processor.steps.manage import cancel as cancel_party
from processor.store.journal import Actor


class Verdict(StrEnum):
    """What can be decided on a mail."""

    ACCEPT = "accept"
    DECLINE = "decline"


Seats = Annotated[int | None, typer.Option("--seats", min=1, help="So many chairs, whatever the mail says.")]


def decide(
    mail: Annotated[str, typer.Argument(metavar="MAIL", help="The mail's key as status shows it, or its beginning.")],
    verdict: Annotated[Verdict, typer.Argument(help="Do what it asks, or not.")],
    *,
    config: Config = None,
    now: Now = None,
    seats: Seats = None,
    reason: Annotated[str, typer.Option("--reason", help="Told to the participant when declined.")] = "",
    quiet: Quiet = False,
) -> None:
    """Decide on a mail that waits in review.

    Example: aanmeldpost decide 3f9a01c2 accept --seats 2
    """
    office = office_of(config)
    by = By(Actor.ADMIN, clock_of(now).now(), quiet=quiet)
    if verdict is Verdict.DECLINE:
        decline(office, mail, by, reason)
        console.print("declined")
    else:
        party = accept(office, mail, by, Instead(seats))
        console.print(_told(party) if party else "settled: a question is answered by a human")
    office.store.close()


def add(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event's key.")],
    names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Who comes; the first one gets the letter.")],
    *,
    config: Config = None,
    now: Now = None,
    email: Annotated[str, typer.Option("--email", help="The address of the first one.")] = "",
    organisation: Annotated[str, typer.Option("--organisation", help='For instance "Gemeente Utrecht".')] = "",
    seats: Seats = None,
    language: Annotated[Language, typer.Option("--language", help="Of the letter.")] = Language.DUTCH,
    quiet: Quiet = False,
) -> None:
    """Add a registration by hand, whether or not sign-up is open.

    Example: aanmeldpost add kick-off "Jan van der Berg" --email j.vdberg@utrecht.nl --organisation "Gemeente Utrecht"
    """
    if email and "@" not in email:
        raise UsageError(f"--email {email}: is no mail address: write it as name@example.nl")
    office = office_of(config)
    role = _role(organisation)
    people = tuple(Person(name, "" if n else email.lower(), organisation, role) for n, name in enumerate(names))
    request = Request(Kind.REGISTRATION, event, max(seats or 0, len(people)), people, language=language)
    console.print(_told(add_party(office, request, By(Actor.ADMIN, clock_of(now).now(), quiet=quiet))))
    office.store.close()


def cancel(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The reference code, as list shows it.")],
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME…]", help="Only these of the party.")] = None,
    *,
    config: Config = None,
    now: Now = None,
    quiet: Quiet = False,
) -> None:
    """Take a registration, or some of its people, off the list; whoever waits moves up.

    Example: aanmeldpost cancel 7K3QX9 "Els Vos"
    """
    office = office_of(config)
    console.print(_told(cancel_party(office, code, names or (), By(Actor.ADMIN, clock_of(now).now(), quiet=quiet))))
    office.store.close()


def _role(organisation: str) -> Role:
    if not organisation:
        return Role.UNKNOWN
    return Role.PIONEER if organisation.casefold().startswith("gemeente ") else Role.CONTRIBUTOR


def _told(party: Registration) -> str:
    names = safe(", ".join(a.name for a in party.attendees) or party.sender_email)
    return f"{party.code}: {names}: {party.status.value}, {party.granted} of {party.seats} chairs"
