"""Pieces of HTML text laid out as lines, the way a browser shows them: blocks, line breaks, lists, table rows.

Cells of a row come on one line with tabs between them; a row that holds whole paragraphs is layout, and its cells come
below each other. Which text belongs to the mail itself is left to html.py.
"""

import re
from collections.abc import Callable

from processor.reading.mime import charsets

_ROW, _CELL, _ROW_END = "\x1d", "\x1e", "\x1f"
_MARKS = re.compile("([\x1d-\x1f])")
_MARK_SIGNS = frozenset({_ROW, _CELL, _ROW_END})
_BREAK = re.compile("[\n\x1d-\x1f]")
_BLANKS = " \t\n\xa0" + _ROW + _CELL + _ROW_END
_SPACES_AT_END = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
_MANY_LINES = re.compile(r"\n{3,}")
_CONTROLS = re.compile("[\x1c-\x1f]")
_TOP = 2
"""Line ends that make an empty line; the top of the text counts as one."""
_DEEPEST_TABLE = 30
_LINE_PIECES = 200


class Lines:
    """Collects text; `result` is what it looks like."""

    __slots__ = ("_breaks", "_pieces", "_space")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._breaks = _TOP
        """Line ends since the last words; at least one means that a line begins here."""
        self._space = False

    def text(self, words: str, *, as_typed: bool = False) -> None:
        """Add running text, its white space folded unless `as_typed`."""
        if as_typed:
            self._typed(_CONTROLS.sub(" ", words))
            return
        folded = " ".join(words.split())
        if not folded:
            self._blank(words)
            return
        if not self._breaks and (self._space or words[0].isspace()):
            self._pieces.append(" ")
        self._pieces.append(folded)
        self._breaks, self._space = 0, words[-1].isspace()

    def _typed(self, words: str) -> None:
        for number, line in enumerate(words.split("\n")):
            if number:
                self.line_break()
            if line:
                self._pieces.append(line)
                self._breaks = 0

    def _blank(self, words: str) -> None:
        """White space alone; a non-breaking space holds a line open, as in an empty paragraph of Word."""
        if self._breaks and "\xa0" in words:
            self._pieces.append(" ")
            self._breaks = 0
        self._space = not self._breaks

    def new_line(self) -> None:
        """A block begins or ends."""
        if not self._breaks:
            self.line_break()

    def line_break(self) -> None:
        """A <br>."""
        self._pieces.append("\n")
        self._breaks, self._space = self._breaks + 1, False

    def paragraph(self) -> None:
        """A block with a margin begins or ends."""
        while self._breaks < _TOP:
            self.line_break()

    def bullet(self, sign: str) -> None:
        """The sign of a list item; a block right after it stays on its line."""
        self.new_line()
        self._pieces.append(f"{sign} ")
        self._breaks = _TOP

    def row(self) -> None:
        """A table row begins."""
        self._mark(_ROW)

    def cell(self) -> None:
        """A cell of the row begins."""
        self._mark(_CELL)

    def row_end(self) -> None:
        """The row ends."""
        self._mark(_ROW_END)

    def _mark(self, mark: str) -> None:
        self.new_line()
        self._pieces.append(mark)
        self._breaks = _TOP

    def take_back_line(self, introduces: Callable[[str], bool]) -> str:
        """Take back the last line with words if it turns out to introduce a quote; the line, or ""."""
        end = len(self._pieces)
        while end and not self._pieces[end - 1].strip(_BLANKS):
            end -= 1
        start = end
        while start and end - start < _LINE_PIECES and not _BREAK.search(self._pieces[start - 1]):
            start -= 1
        line = "".join(self._pieces[start:end]).strip()
        if not introduces(line):
            return ""
        del self._pieces[start:end]
        return line

    def result(self) -> str:
        """The text, visible characters only, at most one empty line at a time."""
        if not self._pieces:
            return ""
        text = charsets.visible(_rows_laid_out("".join(self._pieces)))
        return _MANY_LINES.sub("\n\n", _SPACES_AT_END.sub("", text)).strip("\n")


def _rows_laid_out(text: str) -> str:
    """Undo the marks: each row becomes one line or several. Rows nested too deep are plain lines."""
    if not _MARKS.search(text):
        return text
    open_rows: list[list[list[str]]] = []
    cells: list[list[str]] = [[]]
    too_deep = 0
    for piece in _MARKS.split(text):
        if piece == _ROW:
            if len(open_rows) < _DEEPEST_TABLE:
                open_rows.append(cells)
                cells = [[]]
            else:
                too_deep += 1
        elif piece == _ROW_END and too_deep:
            too_deep -= 1
        elif piece == _ROW_END and open_rows:
            row, cells = _row(cells), open_rows.pop()
            cells[-1].append(row)
        elif piece == _CELL and not too_deep:
            cells.append([])
        elif piece not in _MARK_SIGNS:
            cells[-1].append(piece)
    while open_rows:
        row, cells = _row(cells), open_rows.pop()
        cells[-1].append(row)
    return "\n".join("".join(cell) for cell in cells)


def _row(cells: list[list[str]]) -> str:
    words = ["".join(cell).strip(" \n") for cell in cells]
    if any("\n" in cell for cell in words):
        return "\n".join(cell for cell in words if cell) + "\n"
    return "\t".join(words if words[0] else words[1:]) + "\n"
