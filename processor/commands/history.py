"""history: every decision about somebody, with its time, cause, actor and reason."""

from typing import Annotated

import typer

from processor.commands.options import Config, Json, console, office_of
from processor.commands.tables import described, history_table
from processor.steps.history import history as history_of
from processor.steps.history import history_rows

Whom = Annotated[str, typer.Argument(metavar="PARTY|ADDRESS", help="A reference code, or an e-mail address.")]


def history(whom: Whom, config: Config = None, *, as_json: Json = False) -> None:
    """Show what was decided about a registration or an address: when, what, by whom, through which mail, and why.

    Example: aanmeldpost history PN-7K3QX9
    """
    office = office_of(config)
    told = history_of(office, whom)
    rows = history_rows(office, told)
    office.store.close()
    if as_json:
        console.print_json(data=rows)
        return
    for party in told.parties:
        console.print(described(party), highlight=False)
    console.print(history_table(rows, "History"))
