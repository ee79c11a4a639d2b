"""Text that was wrapped for transport, joined to the lines that were typed (RFC 3676, format=flowed)."""

SIGNATURE = "-- "


def unflowed(text: str, *, delete_space: bool = False) -> str:
    """Join flowed lines (§4.4): a line that ends in a space goes on in the next one of the same quote depth.

    `delete_space` is the part's DelSp=yes: the space at the join was added in transport (§4.2).
    """
    out: list[str] = []
    held: list[str] = []
    held_depth = 0
    for line in text.split("\n"):
        depth, words = _unstuffed(line)
        if held and (depth != held_depth or words == SIGNATURE):
            out.append(_quoted(held_depth, "".join(held)))
            held = []
        held_depth = depth
        if words.endswith(" ") and words != SIGNATURE:
            held.append(words[:-1] if delete_space else words)
            continue
        out.append(_quoted(depth, "".join([*held, words])))
        held = []
    return "\n".join([*out, *([_quoted(held_depth, "".join(held))] if held else [])])


def _unstuffed(line: str) -> tuple[int, str]:
    """Quote depth and words of a line, without the space that protected it (§4.4)."""
    words = line.lstrip(">")
    return len(line) - len(words), words.removeprefix(" ")


def _quoted(depth: int, words: str) -> str:
    words = words if words == SIGNATURE else words.rstrip(" ")
    return f"{'>' * depth} {words}" if depth else words
