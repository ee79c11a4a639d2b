"""purge, forget and export-person: what goes by its age, what goes because somebody asks, and what there is of him."""

import json
from pathlib import Path
from typing import Annotated

import typer

from processor.commands.options import Config, Json, Now, clock_of, console, office_of, office_that_writes
from processor.commands.tables import safe
from processor.errors import UsageError
from processor.registration.request import Language
from processor.replies.own_data import as_text
from processor.steps.dossier import as_records, as_values, dossier
from processor.steps.erasure import Forgotten
from processor.steps.erasure import forget as forget_person
from processor.steps.erasurelist import keep_list
from processor.steps.office import Office
from processor.steps.parting import By
from processor.steps.purge import purge as purge_all
from processor.steps.traces import naming, remove
from processor.store.journal import Actor

Address = Annotated[str, typer.Argument(metavar="ADDRESS", help="A mail address, as in name@example.nl.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only tell what would go.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--name", help="Also known as; for texts of others. Names in a registration are known already."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write it to a file, readable by you alone.")]
InLanguage = Annotated[Language, typer.Option("--language", help="Of the readable text.")]

STAYS = (
    "the mails themselves, in the mailbox and its Sent folder: they are the mailbox owner's, delete them there",
    "what organisers were mailed or exported: ask them",
    "back-ups made before now, until they are removed: restoring one forgets this person again",
    "the journal: ids, times and figures, no name or address",
    "a keyed hash of the address, as long as back-ups are kept, so that none brings this person back",
)
"""What no command of ours can or should take away, and why."""


def purge(config: Config = None, now: Now = None, *, dry_run: DryRun = False, as_json: Json = False) -> None:
    """Empty what has had its time, as the daemon does each day; counts stay.

    How long what is kept stands in aanmeldpost.toml ([retention]) and in each event ([privacy]).

    Example: aanmeldpost purge --dry-run
    """
    office = office_of(config)
    counts = purge_all(office, clock_of(now).now(), dry_run=dry_run)
    office.store.close()
    if as_json:
        console.print_json(data=counts)
        return
    told = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in counts.items())
    console.print(f"{'would empty' if dry_run else 'emptied'}: {told or 'nothing'}", highlight=False)


def forget(address: Address, config: Config = None, now: Now = None, name: Names = None, *, yes: Yes = False) -> None:
    """Forget all about somebody: registrations, people, wishes, mails, letters, pages. Shows what, and asks.

    Who comes along in the same party keeps the chair; chairs that come free go to who waits, who then hears so.

    Example: aanmeldpost forget j.vdberg@utrecht.nl
    """
    _require_address(address)
    office, moment = office_that_writes(config), clock_of(now).now()
    by = By(Actor.ADMIN, "command", moment, moment)
    try:
        with office.store.begin() as work:
            found = forget_person(work, office, address, by, name or ())  # not committed: a look at what it will be
        files, foreign = naming(office.settings.state, found.person)
        _preview(found, files)
        if found.nothing and not files and not yes:
            return
        if not yes and not typer.confirm("Forget all this? It can't be undone", default=False):
            console.print("nothing was changed")
            return
        with office.store.begin() as work:
            found = forget_person(work, office, address, by, name or ())
            work.commit()
        remove(files)
        keep_list(office)
        office.store.scrub()
    finally:
        office.store.close()
    console.print("forgotten. What stays, and why:")
    for line in (*found.stays, *(f"{path}: names them and isn't ours: remove it" for path in foreign), *STAYS):
        console.print(f"- {line}", highlight=False, markup=False, soft_wrap=True)


def _preview(found: Forgotten, files: list[Path]) -> None:
    who = safe(", ".join((found.person.address, *sorted(found.person.names))))
    console.print(f"{who}:", highlight=False, soft_wrap=True)
    counts = (
        (found.parties, "registrations, or their part in one"),
        (found.mails, "mails: sender, subject, words, or those that name them"),
        (found.letters, "letters: address and text, or those that name them"),
        (found.sightings, "subjects seen in Junk"),
        (len(files), "files in the state folder"),
    )
    for count, what in counts:
        console.print(f"  {count:4} {what}", highlight=False)


def export_person(
    address: Address,
    config: Config = None,
    name: Names = None,
    *,
    as_json: Json = False,
    language: InLanguage = Language.DUTCH,
    out: Out = None,
) -> None:
    """Print all that is stored about somebody (AVG art. 15): to read, or as JSON. Changes nothing.

    Make sure that it is they who ask: by mail they get it only with proof.

    Example: aanmeldpost export-person j.vdberg@utrecht.nl --out jan.txt
    """
    _require_address(address)
    office = office_of(config)
    try:
        text = _exported(office, address, name or [], language, as_json=as_json)
    finally:
        office.store.close()
    if out is None:
        typer.echo(text)
        return
    out.touch(mode=0o600)
    out.write_text(text + "\n", encoding="utf-8")
    console.print(f"{out}: written", highlight=False, markup=False, soft_wrap=True)


def _exported(office: Office, address: str, names: list[str], language: Language, *, as_json: bool) -> str:
    with office.store.begin() as work:
        found = dossier(work, address, names)
    if as_json:
        return json.dumps(as_values(found, office), ensure_ascii=False, indent=1)
    text = as_text(as_records(found, office, language))
    if not text:
        known = f"they were forgotten on {found.erased.date()}" if found.erased else "check how it is written"
        raise UsageError(f"{address}: nothing is stored about this address: {known}")
    return "\n".join("".join(c if c.isprintable() else " " for c in line) for line in text.splitlines())


def _require_address(address: str) -> None:
    if "@" not in address:
        raise UsageError(f"{address}: is no mail address: write it as name@example.nl")
