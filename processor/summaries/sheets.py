"""What is on paper on the day itself, as HTML: the list at the door with a box to tick, and name badges. Pure.

What hangs at a door is read by everybody, so no address stands on it. printing.py makes a PDF of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from processor.summaries.roll import Seat, printable

STYLE = """
@page { size: A4; margin: 16mm 15mm 18mm;
  @bottom-left { content: string(title); font: 9pt sans-serif; color: #4d5a61 }
  @bottom-right { content: counter(page); font: 9pt sans-serif; color: #4d5a61 } }
@page badges { margin: 13.5mm 14.5mm 13mm; @bottom-left { content: none } @bottom-right { content: none } }
body { font-family: "DejaVu Sans", "Liberation Sans", sans-serif; font-size: 11pt; color: #1d2a31; margin: 0 }
h1 { font-size: 18pt; margin: 0 0 1mm; color: #0f4a5e; string-set: title content() }
p { margin: 0 0 5mm; color: #4d5a61 }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
th { text-align: left; border-bottom: 1pt solid #0f4a5e; padding: 1.5mm 2mm }
td { border-bottom: .5pt solid #b9c6cc; padding: 2mm; overflow-wrap: anywhere; vertical-align: top }
tr { break-inside: avoid }
.tick { width: 11mm } .name { width: 46% }
.box { display: inline-block; width: 4.2mm; height: 4.2mm; border: 1pt solid #1d2a31 }
.badges { page: badges; break-before: page; width: 181mm }
.badges:first-child { break-before: auto }
.badge { float: left; box-sizing: border-box; width: 90mm; height: 54mm; padding: 11mm 6mm 5mm; overflow: hidden;
  border: .5pt dashed #b9c6cc; text-align: center; break-inside: avoid; position: relative }
.badge .who { font-size: 19pt; line-height: 1.15; font-weight: bold; color: #1d2a31; overflow-wrap: anywhere }
.badge .long { font-size: 14pt }
.badge .from { font-size: 12pt; margin-top: 2.5mm; max-height: 11mm; overflow: hidden; overflow-wrap: anywhere }
.badge .meeting { position: absolute; left: 4mm; right: 4mm; bottom: 4mm; font-size: 8pt; color: #4d5a61 }
"""
LONG = 22
"""Characters of a name from which it is set smaller, so that it fits on a badge."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the sheets are about: the meeting's title, and when and where it is, in Dutch."""

    title: str
    when: str


def document(parts: Iterable[str], heading: Heading) -> str:
    """Return the sheets as one HTML page."""
    title = _text(heading.title)
    return (
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


def attendance(seats: Sequence[Seat], heading: Heading) -> str:
    """Return the list for the door: a box to tick, the name under its surname, the organisation."""
    rows = "".join(
        f'<tr><td class="tick"><span class="box"></span></td><td>{_text(seat.listed)}</td>'
        f"<td>{_text(seat.organisation)}</td></tr>"
        for seat in (_without_address(seat) for seat in seats)
    )
    count = "1 deelnemer" if len(seats) == 1 else f"{len(seats)} deelnemers"
    return (
        f"<h1>{_text(heading.title)}</h1><p>{_text(heading.when)} · {count}</p>"
        '<table><thead><tr><th class="tick">Er</th><th class="name">Naam</th><th>Organisatie</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def badges(seats: Sequence[Seat], heading: Heading) -> str:
    """Return a badge of 90 by 54 mm for each, ten on a page; a nameless guest writes his own name on his."""
    each = "".join(_badge(_without_address(seat), heading) for seat in seats)
    return f'<div class="badges">{each}</div>'


def _badge(seat: Seat, heading: Heading) -> str:
    name = "&nbsp;" if seat.guest else _text(seat.name)
    size = "who long" if len(seat.name) > LONG else "who"
    return (
        f'<div class="badge"><div class="{size}">{name}</div><div class="from">{_text(seat.organisation)}</div>'
        f'<div class="meeting">{_text(heading.title)}</div></div>'
    )


def _without_address(seat: Seat) -> Seat:
    """Who is known by his address alone is listed by what stands before the @, as a name."""
    if "@" not in seat.name:
        return seat
    return replace(seat, name=seat.name.partition("@")[0])


def _text(words: str) -> str:
    return escape(printable(words))
