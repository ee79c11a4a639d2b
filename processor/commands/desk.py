"""decide, add, cancel, move-up and note: what a human decides. Letters are only queued; the daemon sends them."""

from enum import StrEnum
from typing import Annotated

import typer

from processor.commands.options import Config, Now, Quiet, clock_of, console, office_of, office_that_writes
from processor.commands.tables import described, safe
from processor.errors import UsageError
from processor.registration.request import Kind, Language, Person, Request, Role
from processor.steps.decide import By, Instead, accept, decline
from processor.steps.manage import add as add_party
from processor.steps.manage import annotate
from processor.steps.manage import cancel as cancel_party
from processor.steps.manage import move_up as move_party_up
from processor.store.journal import Actor


class Verdict(StrEnum):
    """What can be decided on a mail."""

    ACCEPT = "accept"
    DECLINE = "decline"


Code = Annotated[str, typer.Argument(metavar="CODE", help="The reference code, as list shows it.")]
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
    office = office_that_writes(config, quiet=quiet)
    by = By(Actor.ADMIN, clock_of(now).now(), quiet=quiet)
    if verdict is Verdict.DECLINE:
        decline(office, mail, by, reason)
        console.print("declined")
    else:
        party = accept(office, mail, by, Instead(seats))
        console.print(described(party) if party else "settled: a question is answered by a human")
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
    office = office_that_writes(config, quiet=quiet)
    role = _role(organisation)
    people = tuple(Person(name, "" if n else email.lower(), organisation, role) for n, name in enumerate(names))
    request = Request(Kind.REGISTRATION, event, max(seats or 0, len(people)), people, language=language)
    console.print(described(add_party(office, request, By(Actor.ADMIN, clock_of(now).now(), quiet=quiet))))
    office.store.close()


def cancel(
    code: Code,
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME…]", help="Only these of the party.")] = None,
    *,
    config: Config = None,
    now: Now = None,
    quiet: Quiet = False,
) -> None:
    """Take a registration, or some of its people, off the list; whoever waits moves up.

    Example: aanmeldpost cancel 7K3QX9 "Els Vos"
    """
    office = office_that_writes(config, quiet=quiet)
    console.print(described(cancel_party(office, code, names or (), By(Actor.ADMIN, clock_of(now).now(), quiet=quiet))))
    office.store.close()


def move_up(
    code: Code,
    *,
    config: Config = None,
    now: Now = None,
    even_if_full: Annotated[
        bool, typer.Option("--even-if-full", help="Also where no chairs are free, or they are kept for others.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Give who waits his chairs now, past everybody who waits before him.

    Example: aanmeldpost move-up PN-7K3QX9
    """
    office = office_that_writes(config, quiet=quiet)
    by = By(Actor.ADMIN, clock_of(now).now(), quiet=quiet)
    console.print(described(move_party_up(office, code, by, even_if_full=even_if_full)))
    office.store.close()


def note(
    code: Code,
    text: Annotated[str, typer.Argument(metavar="TEXT", help='What organisers should know; "" removes it.')],
    *,
    config: Config = None,
    now: Now = None,
) -> None:
    """Keep a note about a registration. It shows in list, export and summary, and its party may ask to read it.

    Example: aanmeldpost note PN-7K3QX9 "Komt met de trein van 13.40, wordt opgehaald"
    """
    office = office_of(config)
    party = annotate(office, code, text.strip(), By(Actor.ADMIN, clock_of(now).now()))
    console.print(f"{party.code}: {safe(party.note) if party.note else 'no note'}", highlight=False)
    office.store.close()


def _role(organisation: str) -> Role:
    if not organisation:
        return Role.UNKNOWN
    return Role.PIONEER if organisation.casefold().startswith("gemeente ") else Role.CONTRIBUTOR
