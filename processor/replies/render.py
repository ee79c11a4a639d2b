"""Drafts become words: finds the template and fills it in. Alone knows Jinja2.

A template may use the named values of its draft and nothing else: no code of ours, no global, nothing that changes
anything (a sandbox is not enough by itself, field notes §6). Words of participants are values, never templates; in HTML
they are escaped. Which values a kind has is decided in compose.py and organiser.py; check.py tries an admin's folder.
"""

import re
import traceback
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from jinja2 import (
    BaseLoader,
    FunctionLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2.meta import find_referenced_templates, find_undeclared_variables
from jinja2.sandbox import ImmutableSandboxedEnvironment

from processor.errors import SettingsError
from processor.replies.cleaning import one_line
from processor.replies.reply import Draft, Reply, Value
from processor.replies.sources import Sources, is_template

_T = TypeVar("_T")
INVITATION = "invitation.txt"
"""The template, one a language, of what stands inside an invitation; it has the values of letters about a party."""

_SUBJECT = 200
"""Characters of a subject; readers cut longer ones anyway."""

_FAULTS = (TemplateError, OSError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What an admin's template can raise: Jinja's own errors, an unreadable file, and any sum that can't be made."""

_GAP = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class _Written:
    """What stands in a template: the values that it wants from a draft, and the templates that it builds on."""

    wants: frozenset[str]
    builds_on: tuple[str, ...]


class Templates:
    """The templates of one installation. Of a name that stands in several folders, that of the first one counts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._loader = FunctionLoader(Sources(self._folders).find)
        self._environment = _environment(self._loader)
        self._read: dict[str, _Written] = {}

    def write(self, draft: Draft) -> Reply:
        """Find the words: subject, text and HTML. Raises SettingsError when a template can't be used."""
        stem = f"{draft.language.value}/{draft.kind.value}"
        status, subject = self._attempt(f"{stem}.subject.txt", lambda template: _subject(template, draft.values))
        values = {**draft.values, "status": status}
        return Reply(
            kind=draft.kind,
            language=draft.language,
            to=draft.to,
            signed=draft.signed,
            subject=subject,
            text=self._attempt(f"{stem}.txt", lambda template: _tidy(template.render(values))),
            html=self._attempt(f"{stem}.html", lambda template: template.render(values)),
            code=draft.code,
            in_reply_to=draft.in_reply_to,
            references=draft.references,
            auto=draft.auto,
            reply_to=draft.reply_to,
            picture=draft.picture,
        )

    def invitation(self, draft: Draft) -> str:
        """Find the words that stand inside the invitation that goes with this letter about a party.

        A calendar keeps them when it throws the mail away. Raises SettingsError when the template can't be used.
        """
        name = f"{draft.language.value}/{INVITATION}"
        return self._attempt(name, lambda template: _tidy(template.render(draft.values)))

    def unknown(self, name: str, known: Collection[str]) -> list[str]:
        """Lines on the values that a template, or one it builds on, uses although nobody gives them.

        They are found in what is written, not by filling in, so those in a branch that is seldom taken are found too.
        Raises SettingsError when one of them can't be read.
        """
        return [
            f"{self.file(part)}: nobody gives ‘{value}’: {_guess(value, known)}"
            for part, written in self._parts(name).items()
            for value in sorted(written.wants - set(known))
        ]

    def file(self, name: str) -> str:
        """Where the template of that name stands."""
        return next((str(folder / name) for folder in self._folders if (folder / name).is_file()), name)

    def _attempt(self, name: str, act: Callable[[Template], _T]) -> _T:
        try:
            return act(self._environment.get_template(name))
        except _FAULTS as fault:
            raise SettingsError([self._problem(name, fault)]) from fault

    def _parts(self, name: str) -> dict[str, _Written]:
        """The template and all that it extends, includes or imports by name."""
        parts: dict[str, _Written] = {}
        todo = [(name, name)]
        while todo:
            part, wanted_by = todo.pop()
            if part not in parts:
                parts[part] = self._written(part, wanted_by)
                todo.extend((found, part) for found in parts[part].builds_on)
        return parts

    def _written(self, name: str, wanted_by: str) -> _Written:
        """Each template is read once: many letters build on the same ones."""
        if name not in self._read:
            syntax = self._parse(name, wanted_by)
            wants = frozenset(find_undeclared_variables(syntax)) - _own_names(syntax)
            self._read[name] = _Written(wants, tuple(part for part in find_referenced_templates(syntax) if part))
        return self._read[name]

    def _parse(self, name: str, wanted_by: str) -> nodes.Template:
        try:
            source, _, _ = self._loader.get_source(self._environment, name)
            return self._environment.parse(source, name)
        except TemplateNotFound as fault:
            raise SettingsError([self._problem(wanted_by, fault)]) from fault
        except _FAULTS as fault:
            raise SettingsError([self._problem(name, fault)]) from fault

    def _problem(self, name: str, fault: Exception) -> str:
        """`file: what: what to do` for whatever a template made of it."""
        if isinstance(fault, TemplateNotFound):
            return f"{fault.name}: not there: make it, or mend its name in {self.file(name)}"
        if isinstance(fault, TemplateSyntaxError):
            return f"{self.file(fault.name or name)}:{fault.lineno}: {fault.message}: mend that line"
        if isinstance(fault, UnicodeDecodeError):
            return f"{self.file(name)}: not in UTF-8: save it as UTF-8"
        return f"{_place(fault) or self.file(name)}: {fault}: mend that line"


def _environment(loader: BaseLoader) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=lambda name: name is None or not name.endswith(".txt"),
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.clear()
    return environment


def _own_names(syntax: nodes.Template) -> set[str]:
    """What a template imports or sets itself; Jinja doesn't see that blocks may use it too."""
    imported = {found.target for found in syntax.find_all(nodes.Import)}
    macros = {found.name for found in syntax.find_all(nodes.Macro)}
    return imported | macros | {found.name for found in syntax.find_all(nodes.Name) if found.ctx == "store"}


def _subject(template: Template, values: Mapping[str, Value]) -> tuple[str, str]:
    """Its block `status` alone, and the whole subject; one line each. Without that block the status is the subject."""
    subject = one_line(template.render(values), _SUBJECT)
    block = template.blocks.get("status")
    return one_line("".join(block(template.new_context(dict(values)))), _SUBJECT) if block else subject, subject


def _tidy(text: str) -> str:
    """No empty lines at the ends and never two in a row, wherever a template left something out."""
    return _GAP.sub("\n\n", text.strip()) + "\n"


def _place(fault: Exception) -> str:
    """The file and line of a template at which it went wrong; Jinja puts them into the traceback."""
    frames = traceback.extract_tb(fault.__traceback__)
    return next((f"{frame.filename}:{frame.lineno}" for frame in reversed(frames) if is_template(frame.filename)), "")


def _guess(value: str, known: Collection[str]) -> str:
    near = get_close_matches(value, sorted(known), n=1, cutoff=0.7)
    return f"write ‘{near[0]}’" if near else f"use one of {', '.join(sorted(known))}"
