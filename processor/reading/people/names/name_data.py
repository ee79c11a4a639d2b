"""Words that help to tell a name from other words: given names, surnames, prefixes, titles, words of functions.

Every set holds words as folding.plain leaves them: lower case, no accents, straight quotes. The long ones stand in
data/*.txt and are read when first asked for (PEP 562), so that no command pays for them that reads no mail. What
makes a name of such words is left to the readers of people.
"""

from importlib.resources import files

from processor.reading.text.folding import plain

GIVEN_NAMES: frozenset[str]
"""Given names met in the Netherlands, of any descent; of a hyphenated one the parts."""
WORD_NAMES: frozenset[str]
"""The given names among them that are also an ordinary word ("wil", "els", "mark"): alone they prove no person."""
COMMON_SURNAMES: frozenset[str]
"""Surnames without their prefix: "van der Berg" is "berg"."""
JOB_WORDS: frozenset[str]
"""Words of the line under a name ("adviseur", "teammanager"); never part of the name."""
NOT_NAMES: frozenset[str]
"""Words with a capital that look like a name: days, greetings, departments, what opens a sentence."""

PLACES: frozenset[str]
"""Municipalities, whole names: "den haag"."""

PREFIXES = frozenset(
    {
        "van",
        "von",
        "v",
        "v.",
        "v.d.",
        "vd",
        "v/d",
        "vande",
        "vanden",
        "vander",
        "den",
        "der",
        "de",
        "d'",
        "het",
        "'t",
        "t",
    }
    | {
        "ten",
        "ter",
        "te",
        "'s",
        "op",
        "in",
        "aan",
        "onder",
        "da",
        "di",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "del",
        "della",
    }
    | {"dello", "dalla", "degli", "dei", "la", "le", "las", "los", "lo", "el", "al", "ben", "bin", "ibn", "bint", "bou"}
    | {"abu", "abou", "ait", "ould", "af", "zu", "zum", "zur", "vom", "am", "san", "st.", "st", "sint", "y", "e"}
)
"""Words between given name and surname, one by one."""

TITLES = frozenset(
    {
        "dhr",
        "dhr.",
        "de heer",
        "heer",
        "hr",
        "hr.",
        "meneer",
        "mevr",
        "mevr.",
        "mevrouw",
        "mw",
        "mw.",
        "mej",
        "mej.",
        "mr",
    }
    | {"mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "drs", "drs.", "dra", "dr", "dr.", "ir", "ir.", "ing", "ing."}
    | {
        "prof",
        "prof.",
        "em.",
        "bc",
        "bc.",
        "bacc",
        "cand",
        "cand.",
        "lic",
        "lic.",
        "ds",
        "ds.",
        "pastor",
        "rev",
        "pater",
    }
    | {
        "b.sc",
        "bsc",
        "msc",
        "m.sc",
        "ba",
        "b.a",
        "ma",
        "m.a",
        "mba",
        "mpa",
        "mphil",
        "phd",
        "ph.d",
        "llb",
        "llm",
        "ll.m",
    }
    | {"bba", "beng", "bict", "mim", "mcm", "mmc", "mme", "mmo", "mpm", "emba", "emia", "cpc", "mrics", "jhr", "jhr."}
    | {"jkvr", "jkvr.", "weledelgeboren", "weledelgestrenge", "edelachtbare", "wethouder", "burgemeester", "zuster"}
)
"""Forms of address and degrees, with or without their full stop."""

_FILES = {
    "GIVEN_NAMES": ("given_names.txt", "deduce/given_names.txt"),
    "WORD_NAMES": ("word_names.txt",),
    "COMMON_SURNAMES": ("surnames.txt", "deduce/surnames.txt"),
    "JOB_WORDS": ("job_words.txt",),
    "NOT_NAMES": ("not_names.txt",),
}


def __getattr__(name: str) -> frozenset[str]:
    """One of the long sets, read once."""
    if name not in {*_FILES, "PLACES"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    words = globals()[name] = _places() if name == "PLACES" else frozenset().union(*map(_read, _FILES[name]))
    return words


def _places() -> frozenset[str]:
    """The first column of the municipalities, and their other names."""
    text = (files("processor.reading") / "data" / "municipalities.tsv").read_text(encoding="utf-8")
    rows = (plain(line).lstrip("!~=").split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return frozenset(name.strip() for row in rows for name in (row[0], *"".join(row[2:3]).split(";")) if name.strip())


def _read(file: str) -> frozenset[str]:
    """The words of a data file; lines that begin with # are for people."""
    text = (files("processor.reading") / "data" / file).read_text(encoding="utf-8")
    lines = (line for line in plain(text).splitlines() if not line.startswith("#"))
    return frozenset(" ".join(lines).split())
