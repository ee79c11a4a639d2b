"""One pass over the tags of a mail: whose text it is that stands there, and what it looks like.

Knows open elements and channels; what a tag does is asked of style.py, lines.py lays the text out, and what is made of
the channels is left to html.py.
"""

import re
from dataclasses import dataclass, replace
from enum import IntEnum, auto
from functools import lru_cache

from processor.reading.markup.lines import Lines
from processor.reading.markup.style import BLACK, NOTHING, WHITE, Colour, Effect, Role, alike, effect, sheet_rules
from processor.reading.markup.tokens import Token, attributes, decoded, words_ahead


class Channel(IntEnum):
    """Whose words, or which fate they have."""

    OWN = auto()
    SIGNATURE = auto()
    WEAK_SIGNATURE = auto()
    QUOTED = auto()
    HIDDEN = auto()
    DROPPED = auto()


_SHOWN = frozenset({Channel.OWN, Channel.SIGNATURE, Channel.WEAK_SIGNATURE})


@dataclass(frozen=True, slots=True)
class _State:
    """How text looks at this place. `intro` is true inside Gmail's container until its first quote has ended."""

    channel: Channel = Channel.OWN
    colour: Colour = BLACK
    background: Colour | None = WHITE
    tiny: bool = False
    unseen: bool = False
    typed: bool = False
    intro: bool = False

    @property
    def hidden(self) -> bool:
        """Whether nobody sees text that looks like this."""
        return self.tiny or self.unseen or (self.background is not None and alike(self.colour, self.background))


@dataclass(slots=True)
class _Element:
    """An open element; `after` is text to be written when it ends."""

    name: str
    state: _State
    after: str = ""


_CONTAINERS: dict[Role | None, Channel] = {
    Role.QUOTE: Channel.QUOTED,
    Role.SIGNATURE: Channel.SIGNATURE,
    Role.WEAK_SIGNATURE: Channel.WEAK_SIGNATURE,
    Role.BULLET: Channel.DROPPED,
}
_FROM_HERE: dict[Role | None, Channel] = {
    Role.QUOTE_FROM_HERE: Channel.QUOTED,
    Role.SIGNATURE_FROM_HERE: Channel.WEAK_SIGNATURE,
}
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure"}
    | {"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav", "ol"}
    | {"p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"}
)
_MARGINS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_NO_MARGIN = re.compile(r"Mso|margin(?:-top)?\s*:\s*0", re.IGNORECASE)
_ENDS_ITSELF = {
    "p": _BLOCKS,
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "tr": frozenset({"tr"}),
    "option": frozenset({"option"}),
}
_BARRIERS = frozenset({"table", "td", "th", "blockquote"})
_LOOK_BACK = 60
_REPLY_HEAD = re.compile(r"(?:van|from|von|de|da|fra|från|od|afzender)\s*:", re.IGNORECASE)
_INTRO = re.compile(r"\b(?:schreef|geschreven|wrote|writes|schrieb|écrit|a écrit|escribió|scrive)\b", re.IGNORECASE)
_INTRO_ROOM = 300
_LINK_ROOM = 400
_STYLE_LENGTH = 400
_STYLES = 1_024  # tags of which it is kept what they do


class Walk:
    """One pass over the tags: a stack of open elements, and lines for each channel."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._rules: dict[str, str] = {}
        self._effects: dict[tuple[str, str], Effect] = {}
        self._open = [_Element("", _State())]
        self._count: dict[str, int] = {}
        self._rest = Channel.OWN
        self._lines = {channel: Lines() for channel in Channel}

    def take(self, token: Token) -> None:
        """Text, a start tag, an end tag or a style sheet."""
        name = token.name
        if not name:
            self._text(decoded(token.source))
        elif name == "style":
            self._rules.update(sheet_rules(token.source))
            self._effects.clear()
        elif name[0] == "/":
            self._end(name[1:])
        else:
            self._start(name, token)

    def texts(self) -> dict[Channel, str]:
        """What was read, by channel."""
        return {channel: lines.result() for channel, lines in self._lines.items()}

    def _text(self, words: str) -> None:
        state = self._open[-1].state
        channel = state.channel
        if channel in _SHOWN and state.hidden:
            channel = Channel.HIDDEN
        self._lines[channel].text(words, as_typed=state.typed)

    def _start(self, name: str, token: Token) -> None:
        while (top := self._open[-1]).name in _ENDS_ITSELF and name in _ENDS_ITSELF[top.name]:
            self._close()
        found = self._effect(name, token.source)
        state = top.state if found is NOTHING else self._changed(top.state, found, token)
        self._lay_out(name, self._lines[state.channel], token)
        if name == "pre":
            state = replace(state, typed=True)
        if name not in _VOID and not token.source.endswith("/"):
            self._open.append(_Element(name, state, _mailto(token, self._html) if name == "a" else ""))
            self._count[name] = self._count.get(name, 0) + 1

    def _lay_out(self, name: str, lines: Lines, token: Token) -> None:
        """What the start of an element does to the lines."""
        if name == "br":
            lines.line_break()
        elif name == "tr":
            lines.row()
        elif name in ("td", "th"):
            lines.cell()
        elif name == "li":
            lines.bullet("-")
        elif name in _MARGINS and not _NO_MARGIN.search(token.source):
            lines.paragraph()
        elif name in _BLOCKS:
            lines.new_line()

    def _end(self, name: str) -> None:
        """An end tag closes what is open down to its start tag, but never reaches out of a table cell or a quote."""
        if not self._count.get(name):
            return
        for depth, element in enumerate(reversed(self._open[-_LOOK_BACK:]), start=1):
            if element.name == name:
                for _ in range(depth):
                    self._close()
                return
            if element.name in _BARRIERS:
                return

    def _close(self) -> None:
        element = self._open.pop()
        self._count[element.name] -= 1
        lines = self._lines[element.state.channel]
        if element.name == "tr":
            lines.row_end()
        elif element.name in _BLOCKS:
            lines.new_line()
        elif element.after:
            lines.text(element.after)
        if element.name == "blockquote" and self._open[-1].state.intro:
            self._end_intro()

    def _end_intro(self) -> None:
        """Gmail's first quote has ended: what comes next in its container was typed by the sender."""
        for element in reversed(self._open):
            if not element.state.intro:
                return
            element.state = replace(element.state, channel=Channel.OWN, intro=False)

    def _effect(self, name: str, source: str) -> Effect:
        if not source and name != "blockquote":
            return NOTHING
        if not self._rules and len(source) < _STYLE_LENGTH:
            return _effect_alone(name, source)
        key = (name, source)
        if key not in self._effects:
            self._effects[key] = effect(name, source, self._rules)
        return self._effects[key]

    def _changed(self, state: _State, found: Effect, token: Token) -> _State:
        """The state inside an element with this effect."""
        if state.channel not in _SHOWN:
            return replace(state, intro=False) if state.intro and found.role is Role.QUOTE else state
        channel, intro = self._channel(state, found, token)
        return _State(
            channel=Channel.HIDDEN if found.hides else channel,
            colour=found.colour or state.colour,
            background=None if found.covered else found.background or state.background,
            tiny=state.tiny if found.tiny is None else found.tiny,
            unseen=state.unseen if found.unseen is None else found.unseen,
            typed=state.typed,
            intro=intro,
        )

    def _channel(self, state: _State, found: Effect, token: Token) -> tuple[Channel, bool]:
        """Whose text an element holds, and whether it is Gmail's container before its first quote."""
        role, channel = found.role, state.channel
        if role is Role.QUOTE:
            self._move_introduction(channel)
        elif role is Role.BULLET:
            self._lines[channel].bullet(_sign(words_ahead(self._html, token.end, 60)))
        elif role is Role.QUOTE_WITH_INTRO:
            return Channel.QUOTED, not words_ahead(self._html, token.end).startswith("--")
        elif role in _FROM_HERE or (role is Role.RULE and _REPLY_HEAD.match(words_ahead(self._html, token.end))):
            self._from_here(_FROM_HERE.get(role, Channel.QUOTED))
            return self._open[-1].state.channel, False
        return _CONTAINERS.get(role, channel), False

    def _from_here(self, channel: Channel) -> None:
        """Everything that follows belongs to this channel, whatever elements are open."""
        if self._rest is channel:
            return
        self._rest = channel
        for element in self._open:
            if element.state.channel in _SHOWN:
                element.state = replace(element.state, channel=channel)

    def _move_introduction(self, channel: Channel) -> None:
        """The line before a quote that says who wrote it belongs to the quote."""
        line = self._lines[channel].take_back_line(_introduces_quote)
        if line:
            self._lines[Channel.QUOTED].text(line)
            self._lines[Channel.QUOTED].new_line()


@lru_cache(maxsize=_STYLES)
def _effect_alone(name: str, source: str) -> Effect:
    """What a tag does where no style sheet stands; mail programs write the same tags in every mail."""
    return effect(name, source, {})


def _introduces_quote(line: str) -> bool:
    return line.endswith(":") and len(line) < _INTRO_ROOM and bool(_INTRO.search(line))


def _sign(words: str) -> str:
    """The bullet or number in front of a list item; Word's own bullets are letters of a symbol font."""
    first = words.split(maxsplit=1)[0] if words else ""
    return first if first[:-1].isalnum() and first[-1:] in (".", ")") else "-"


def _mailto(token: Token, html: str) -> str:
    """The address behind a link that doesn't show it (a mention, a name in a list), between angle brackets."""
    if "mailto:" not in token.source.lower():
        return ""
    address = attributes(token.source).get("href", "").strip().partition("?")[0][len("mailto:") :]
    shown = html[token.end : token.end + _LINK_ROOM].partition("</a")[0]
    return "" if address.lower() in shown.lower() or "@" not in address else f" <{address}>"
