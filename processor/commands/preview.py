"""preview: a letter as it would be about one's own event, to people who don't exist."""

import webbrowser
from difflib import get_close_matches
from html import escape
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import typer
from rich.rule import Rule

from processor.bootstrap import templates
from processor.commands.options import Config, console, settings_of
from processor.errors import UsageError
from processor.registration.request import Language
from processor.replies.facts import EventFacts
from processor.replies.picture import page
from processor.replies.render import INVITATION, Templates
from processor.replies.reply import ADMIN_KINDS, ORGANISER_KINDS, Draft, Reply, ReplyKind, languages
from processor.replies.samples import drafts_about
from processor.settings import EventSettings, Settings
from processor.steps.office import event_facts

CASES = 3
"""Cases of one letter that are written when all are: everybody's, somebody's alone, and one more."""

Kind = Annotated[str | None, typer.Argument(metavar="KIND", help="The letter, as aanmeldpost templates lists it.")]
Lang = Annotated[Language, typer.Option("--lang", help="In which language.")]
EventKey = Annotated[str | None, typer.Option("--event", metavar="KEY", help="About this event. [default: the first]")]
Sample = Annotated[int, typer.Option("--sample", min=1, metavar="N", help="Another case of the same letter: 2, 3 …")]
Open = Annotated[bool, typer.Option("--open", help="Show the HTML in the browser.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write the HTML to this file.")]
All = Annotated[
    Path | None,
    typer.Option("--all", metavar="DIR", help="Write every letter, in both languages, with an index."),
]


def preview(
    kind: Kind = None,
    config: Config = None,
    *,
    language: Lang = Language.DUTCH,
    event: EventKey = None,
    sample: Sample = 1,
    show: Open = False,
    out: Out = None,
    everything: All = None,
) -> None:
    """Show a letter about your own event in your own words, to people who don't exist. Nothing is sent.

    Example: aanmeldpost preview confirmed --open

    Example: aanmeldpost preview waiting --lang en --out waiting.html

    Example: aanmeldpost preview --all letters
    """
    settings = settings_of(config)
    about, written = _event(settings, event), templates(settings)
    if everything:
        index = _write_all(settings, about, written, everything)
        _told(index, show=show)
        return
    wanted = _kind(kind or "")
    found = _cases(event_facts(settings, about), wanted, language)
    if sample > len(found):
        raise UsageError(f"--sample {sample}: {wanted.value} has {len(found)}: take one of those")
    reply = written.write(found[sample - 1])
    _print(reply, f", case {sample} of {len(found)} (--sample)" if len(found) > 1 else "")
    if show or out:
        _told(_saved(out or Path(mkdtemp(prefix="aanmeldpost-")) / f"{wanted.value}.html", page(reply)), show=show)


def _event(settings: Settings, key: str | None) -> EventSettings:
    found = settings.event(key) if key else next(iter(settings.events), None)
    if found is None:
        known = ", ".join(event.key for event in settings.events) or "none; aanmeldpost init makes one"
        raise UsageError(f"event {key or '-'}: there is none of that name: there are {known}")
    return found


def _kind(name: str) -> ReplyKind:
    if name not in set(ReplyKind):
        near = get_close_matches(name, list(ReplyKind), n=1)
        cure = f"did you mean {near[0]}?" if near else "aanmeldpost templates lists them; --all DIR writes them all"
        raise UsageError(f"{name or 'preview'}: there is no such letter: {cure}")
    return ReplyKind(name)


def _cases(facts: EventFacts, kind: ReplyKind, language: Language) -> list[Draft]:
    if language not in languages(kind):
        raise UsageError(f"{kind.value}: this letter exists in Dutch alone: leave --lang out")
    return [draft for draft in drafts_about(facts, language) if draft.kind is kind]


def _print(reply: Reply, case: str) -> None:
    console.print(Rule(f"{reply.kind.value}{case}", align="left"))
    console.print(
        f"To: {_reader(reply.kind)}\nSubject: {reply.subject}\n", markup=False, highlight=False, soft_wrap=True
    )
    console.print(reply.text, markup=False, highlight=False, soft_wrap=True, end="")
    console.print(Rule())


def _reader(kind: ReplyKind) -> str:
    return "the admin" if kind in ADMIN_KINDS else "an organiser" if kind in ORGANISER_KINDS else "a participant"


def _told(path: Path, *, show: bool) -> None:
    shown = show and webbrowser.open(path.absolute().as_uri())
    where = f"The HTML is in {path}" + (", for want of a browser here" if show and not shown else "")
    console.print(where, markup=False, highlight=False, soft_wrap=True)


def _saved(path: Path, words: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def _write_all(settings: Settings, event: EventSettings, written: Templates, folder: Path) -> Path:
    facts = event_facts(settings, event)
    entries = [
        _write_one(written, draft, folder / f"{language.value}-{kind.value}-{number}")
        for kind in ReplyKind
        for language in languages(kind)
        for number, draft in enumerate(_cases(facts, kind, language)[:CASES], 1)
    ]
    lines = "\n".join(entries)
    return _saved(
        folder / "index.html",
        f"<!DOCTYPE html><meta charset=utf-8><title>{escape(event.title)}</title><h1>{escape(event.title)}</h1>"
        f"<table>{lines}</table>\n",
    )


def _write_one(written: Templates, draft: Draft, stem: Path) -> str:
    """Returns its line in the index."""
    reply = written.write(draft)
    _saved(Path(f"{stem}.html"), page(reply))
    calendar = f"\n\n== {INVITATION} ==\n{written.invitation(draft)}" if draft.kind is ReplyKind.CONFIRMED else ""
    _saved(Path(f"{stem}.txt"), f"Subject: {reply.subject}\n\n{reply.text}{calendar}")
    links = "".join(f"<td><a href='{stem.name}.{form}'>{form}</a>" for form in ("html", "txt"))
    return f"<tr><td>{stem.name}{links}<td>{escape(reply.subject)}"
