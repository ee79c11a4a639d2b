"""The cells of a pasted table by its head row: who, from where, whether he comes and stays for the drinks. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.people.mentions import EMAIL
from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import Name, is_given
from processor.reading.text.folding import plain

_CELLS = re.compile(r"\t+|\s*\|\s*|\s{3,}")
_COLUMNS = {
    "name": "naam,namen,name,deelnemer,deelnemers,wie,medewerker,volledige naam,naam deelnemer,collega"
    ",persoon,full name",
    "given": "voornaam,roepnaam,first name",
    "family": "achternaam,familienaam,last name,surname",
    "prefix": "tussenvoegsel,tussenvoegsels,tv",
    "initials": "voorletters",
    "email": "e-mail,email,mail,e-mailadres,mailadres,emailadres,e-mail adres",
    "organisation": "organisatie,gemeente,organisation,organization,werkgever,instelling",
    "drinks": "borrel,drinks,blijft borrelen,borrel ja/nee,borrel?",
    "comes": "komt,komt?,aanwezig,aanwezig?,aanwezig ja/nee,deelname,ja/nee,aanmelden,attends,attending",
    "dietary": "dieet,dieetwens,dieetwensen,diet,dietary,allergie",
    "other": "functie,afdeling,telefoon,tel,rol,function,role,opmerking,opmerkingen,nr,team,#,mobiel,telefoonnummer,job"
    ",position,bijzonderheden",
}
HEADS = {head: column for column, heads in _COLUMNS.items() for head in heads.split(",")}
_YES = re.compile(r"^(ja|j|yes|y|x|v|wel|graag|✓|√)\b", re.IGNORECASE)
_NO = re.compile(r"^(nee|n|no|neen|niet|-)(\b|$)", re.IGNORECASE)
_NO_DIET = frozenset({"", "geen", "nee", "n.v.t.", "nvt", "none", "no"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: a person, or the sender himself (`myself`), with what the line adds."""

    line: int
    name: Name | None = None
    myself: bool = False
    email: str = ""
    organisation: str = ""
    drinks: bool | None = None
    dietary: str = ""
    absent: bool = False


def cells_of(line: str) -> list[str]:
    """The cells of a line that tabs, bars or wide gaps part; else the line as it is."""
    cells = [cell.strip() for cell in _CELLS.split(line.strip().strip("|"))]
    return cells if len(cells) > 1 else [line.strip()]


def entry_of(at: int, cells: Sequence[str], columns: Sequence[str]) -> Entry | None:
    """The person of a row, by the columns under which its cells stand."""
    said = dict(zip(columns, cells, strict=False))
    name = name_of(said)
    if name is None:
        return None
    dietary = said.get("dietary", "").strip(" -")
    return Entry(
        at,
        name,
        email=address_in(said.get("email", "")) or address_in(" ".join(cells)),
        organisation=said.get("organisation", ""),
        drinks=_yes_or_no(said.get("drinks", "")),
        absent=_yes_or_no(said.get("comes", "")) is False,
        dietary="" if plain(dietary) in _NO_DIET else dietary,
    )


def _yes_or_no(cell: str) -> bool | None:
    return True if _YES.match(cell) else False if _NO.match(cell) else None


def name_of(said: dict[str, str]) -> Name | None:
    """The name in the cells of a row, by their columns; None for a desk's."""
    if "family" in said:
        parts = (
            said.get("given") or said.get("initials") or said.get("name", ""),
            said.get("prefix", ""),
            said["family"],
        )
        return parse_name(" ".join(part for part in parts if part))
    whole = said.get("name", "")
    return None if is_functional(whole) and not is_given(whole.split(" ")[0]) else parse_display(whole)


def address_in(text: str) -> str:
    """The first e-mail address in a text, "" when it holds none."""
    match = EMAIL.search(text) if "@" in text else None
    return match[0].lower().strip(".") if match else ""
