"""The formulas that close a letter, "Met vriendelijke groet", and the words that show that a line is none. Pure."""

import re

from processor.reading.text.folding import plain, vocabulary, words

_GREET = r"gr(oet(en|jes?)?|tjs?|tn|tz|ts?)?"
_CLOSING = re.compile(
    rf"^\W*((met |m\.? ?|een |de |veel |mijn |alvast )?(([a-z]+e|vr\.?|v\.?|hart\.?|vriendelijk"
    rf"|veel)\W? ?){{0,3}}{_GREET}\b"
    r"|m\.?v\.?g\.?\b|m\.? ?vr\.? ?gr\.?|vr\.? ?gr\.?|hoogachtend|met (de )?(meeste |bijzondere )?hoogachting"
    r"|(met )?(kind|best|warm|warmest)? ?(kind )?regards"
    r"|best\W*$|(many |best )?(greetings|wishes)|met (veel )?spijt|yours (sincerely|faithfully|truly)|sincerely"
    r"|cheers|kr\b|br\b|rgds|liefs|xx*\b|ciao|groet'?n|mei freonlike groetnis(se)?"
    r"|freonlike groetnis(se)?|mit freundlichen|cordialement|namens (deze|het team)|mei groetnis)",
)
_SOFT_CLOSING = re.compile(
    r"^\W*(tot (dan|ziens|de|dinsdag|gauw|snel|in|volgende|binnenkort|op)\b|(alvast |heel |hartelijk "
    r"|vriendelijk |veel |nogmaals )*(be)?dank(t|je|jewel)?\b"
    r"|dank (je|u)|(een )?(hele )?(fijne?|prettige?|mooie|goede?|leuke|zonnige)\b.{0,12}(dag|avond|weekend|week"
    r"|middag|vakantie)|succes|thanks|thank you|see you|thx"
    r"|looking forward|(wij |we |ik )?(zie|zien|spreek) (je|jullie|u)\b|(wij |we |ik )?(hoor"
    r"|horen) (het )?graag|(ik )?kijk (er ?naar|uit)|veel plezier)",
)
_TELLS = re.compile(
    r"\b(?:of|maar|dat|waar|niet|geen|ik kom|kom ik|erbij|be there|ben er|sla|moet|kan|kunnen|uitnodiging"
    r"|invitation|wat|hoe"
    r"|if|whether|but|not|can't|won't|plek|plaats|plaatsen|meer|programma)\b(?! (?:de 18e|dinsdag|18)\W*$)"
)
"""Words by which a line that begins like a formula says something: "Ik hoor graag of er nog plek is"."""
INLINE = re.compile(
    r"(?<=[.!?)] )(?:(?:met )?(?:vriendelijke |hartelijke )?groet(?:jes|en)?|gr|grt|mvg|hoogachtend"
    r"|(?:kind |best )?regards|cheers)\b[.,!]? ?(?:van )?[A-Z](?:[^.?!]|\.(?=[A-Z ,])){0,80}$",
    re.IGNORECASE,
)
DASHES = re.compile(r"^--\s*$")
SENTENCE_WORDS = vocabulary(
    "ik we wij graag kom komen kan kunnen ben is zijn meld hierbij heb hebben wil willen dat niet ons mij me helaas"
    " wordt"
    " u je jullie i we would will am can my please have met",
)
PERSONAL = vocabulary("ik we wij mij me i graag helaas jullie")
_SOFT_LENGTH = 60
FORMULA = 3  # words of a closing formula that may hold a pronoun: "groet van mij"
NAME_LINE = 8  # words that a line with a name and a function has at most


def closes(lines: list[str], at: int, line: str, names: frozenset[str]) -> bool:
    """Whether a closing formula stands in a line, its plain words given; `names` are those of the sender."""
    if (_CLOSING.match(line) and not _speaks(line)) or _stands_for(lines, at, line, names):
        return True
    if (
        len(line) > _SOFT_LENGTH
        or not _SOFT_CLOSING.match(line)
        or re.search(r"\?|[.!] \w", line)
        or _TELLS.search(line)
    ):
        return False
    following = [row for row in lines[at + 1 :] if row.strip()]
    return bool(following) and _is_name_line(following[0], names) and (at > 0 or len(following) > 0)


def _stands_for(lines: list[str], at: int, line: str, names: frozenset[str]) -> bool:
    """Whether a line says for whom the one in the next line signs: "Namens het hoofd van het stafbureau,"."""
    below = next((row for row in lines[at + 1 :] if row.strip()), "")
    short = line.startswith("namens ") and line.rstrip().endswith(",") and len(words(line)) <= NAME_LINE
    return short and _is_name_line(below, names)


def _speaks(line: str) -> bool:
    """Whether a line that begins like a formula is a sentence: "Groeten aan Jan, en ik kom graag"."""
    said = words(line)
    return bool(PERSONAL - {"graag", "i"} & set(said)) and len(said) > FORMULA


def _is_name_line(line: str, names: frozenset[str]) -> bool:
    said = words(line)
    if not said or len(said) > NAME_LINE or SENTENCE_WORDS & set(said) - {"met", "i"}:
        return False
    return bool(names & set(said)) or (line.strip()[0].isupper() and not line.rstrip().endswith((".", "?", ":", ";")))


def formula(line: str) -> tuple[str, str]:
    """The closing formula, and a name on the same line: "Groet, Emre"."""
    match = _CLOSING.match(plain(line))
    if match is None:
        return (
            ("", line.strip())
            if not _SOFT_CLOSING.match(plain(line)) and not DASHES.match(line)
            else (line.strip(), "")
        )
    rest = re.sub(r"^van (?!ons\b)", "", line[match.end() :].strip(" ,.!-:\t"), flags=re.IGNORECASE)
    return line[: match.end()].strip(), "" if rest[:1].islower() and len(rest.split()) > FORMULA else rest
