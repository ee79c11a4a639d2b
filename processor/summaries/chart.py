"""The picture in the summary: how the list grew against the chairs there are, and from where people come.

Alone knows matplotlib, which is imported when the first picture is drawn: it takes half a second and 40 MB that a
daemon without organisers to tell doesn't spend. What the picture says in words is left to replies/picture.py.
"""

import os
import threading
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from processor.summaries.figures import Figures
from processor.summaries.timeline import Level, Point

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, FAINT, BLUE, ORANGE, PALE, GREY = "#1d2a31", "#4d5a61", "#0072b2", "#e69f00", "#fcf0d0", "#8a949a"
"""Text, and colours that colour-blind people tell apart (Okabe and Ito, Color Universal Design, 2008)."""

WIDTH, HEIGHT, DOTS = 6.0, 6.6, 160
"""Inches, of which a mail shows 100 dots as 100 pixels; drawn finer for screens that are. Letters of 15 points
are 21 pixels high there, and 11 on a phone that shows the picture at half its width."""

LETTERS = 15
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ONE_AT_A_TIME = threading.Lock()


def draw(figures: Figures, zone: tzinfo, cache: Path) -> bytes:
    """Return the picture as a PNG of 960 pixels wide, with Dutch labels and days as in `zone`.

    `cache` is a folder where matplotlib may keep its list of fonts, unless MPLCONFIGDIR names another.
    """
    os.environ.setdefault("MPLCONFIGDIR", str(cache))  # read when matplotlib is imported; a home may not be writable
    from matplotlib import rc_context  # noqa: PLC0415 — only a summary pays for it
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 — the same
    from matplotlib.figure import Figure  # noqa: PLC0415 — the same

    with (
        _ONE_AT_A_TIME,
        rc_context({"font.size": LETTERS, "font.family": ["DejaVu Sans"], "text.color": INK, "hatch.linewidth": 1.5}),
    ):
        picture = Figure(figsize=(WIDTH, HEIGHT), dpi=DOTS, facecolor="white")
        FigureCanvasAgg(picture)
        above, below = picture.subplots(2, 1, height_ratios=(5, 4))
        _draw_course(above, figures, zone)
        _draw_backgrounds(below, figures)
        picture.tight_layout(pad=0.8, h_pad=1.2)
        out = BytesIO()
        picture.savefig(out, format="png", metadata={"Software": None})
    return out.getvalue()


def _draw_course(axes: "Axes", figures: Figures, zone: tzinfo) -> None:
    """Draw the chairs taken as steps, the waiting list on top of them, and a line for the chairs there are."""
    points = figures.course or (Point(figures.now, figures.taken, figures.waiting),)
    days = [point.at.timestamp() for point in points]
    taken = [point.taken for point in points]
    both = [point.taken + point.waiting for point in points]
    first, last = min(days[0], days[-1] - timedelta(days=1).total_seconds()), days[-1]
    label = f"bezet ({figures.taken})"
    axes.fill_between([first, *days], [0, *taken], step="post", color=BLUE, linewidth=0, label=label)
    if any(point.waiting for point in points):
        waiting = axes.fill_between([first, *days], [0, *taken], [0, *both], step="post", linewidth=0)
        waiting.set(facecolor=PALE, edgecolor=ORANGE, hatch="///", label=f"wachtlijst ({figures.waiting})")
    highest = _draw_capacity(axes, figures, first, last)
    axes.set_xlim(first, last)
    axes.set_ylim(0, max(highest * 1.2, *both, 1) * 1.05)
    ticks = _ticks(datetime.fromtimestamp(first, zone), figures.now.astimezone(zone))
    axes.set_xticks([tick.timestamp() for tick in ticks], [f"{tick.day} {MONTHS[tick.month - 1]}" for tick in ticks])
    axes.locator_params(axis="y", integer=True, nbins=4)
    axes.tick_params(colors=FAINT, length=0)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.set_title("Aanmeldingen", loc="left", fontweight="bold", pad=36)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False, borderpad=0, borderaxespad=0.4,
                handlelength=1.4, columnspacing=1.4)  # fmt: skip


def _draw_capacity(axes: "Axes", figures: Figures, first: float, last: float) -> int:
    """Draw a line for the chairs there were, with a step where that changed; returns the highest."""
    steps = figures.levels or (Level(figures.now, figures.capacity),)
    begins = [first, *(level.at.timestamp() for level in steps[1:]), last]
    heights = [level.capacity for level in steps]
    axes.step(begins, [*heights, heights[-1]], where="post", color=INK, linewidth=2, linestyle=(0, (5, 3)))
    axes.text(first, heights[0], f" {_chairs(heights[0])}", va="bottom", ha="left")
    if heights[-1] != heights[0]:
        axes.text(last, heights[-1], f"{_chairs(heights[-1])} ", va="bottom", ha="right")
    return max(heights)


def _chairs(count: int) -> str:
    return "1 plaats" if count == 1 else f"{count} plaatsen"


def _ticks(first: datetime, last: datetime) -> list[datetime]:
    """Return at most four midnights, evenly spread, that are not so near the edges that their label is cut off."""
    margin = (last - first) / 12
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    days = [midnight + timedelta(days=number) for number in range((last - first).days + 2)]
    inside = [day for day in days if first + margin <= day <= last - margin]
    return inside[:: -(-len(inside) // 4) or 1]


def _draw_backgrounds(axes: "Axes", figures: Figures) -> None:
    """Draw a bar for each kind of body, its name above it, so that long names fit on a phone."""
    bars = _bars(figures)
    most = max(1, *(count for _, count, _ in bars))
    for place, (name, count, colour) in enumerate(bars):
        axes.barh(place + 0.24, count, height=0.34, color=colour)
        axes.text(0, place - 0.03, name, va="bottom", ha="left")
        axes.text(count + most / 60, place + 0.24, str(count), va="center", ha="left", fontweight="bold")
    axes.set_ylim(len(bars) - 0.45, -0.5)
    axes.set_xlim(0, most * 1.12)
    axes.set_axis_off()
    axes.set_title("Waar zij vandaan komen", loc="left", fontweight="bold")


def _bars(figures: Figures) -> Sequence[tuple[str, int, str]]:
    found = figures.backgrounds
    bars = (
        ("Gemeenten", found.municipal, BLUE),
        ("Andere overheden", found.public, BLUE),
        ("Verenigingen, bedrijven, onderwijs", found.other - found.public, BLUE),
    )
    return (*bars, ("Niet bekend", found.unknown, GREY)) if found.unknown else bars
