"""What was told: the statements, questions and doubts of a mail, with the sentences they stand in."""

from collections.abc import Container
from dataclasses import dataclass, field

from processor.reading.questions.courtesy import Courtesy
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign


@dataclass(frozen=True, slots=True)
class Statement:
    """That somebody comes (`COMES`, `SIGNS_UP`) or doesn't (`CANNOT`), said in the words from start to end."""

    sign: Sign
    who: Who
    sentence: int
    start: int
    end: int


@dataclass(slots=True)
class Told:
    """All that the sentences of a mail tell, before it is weighed."""

    statements: list[Statement] = field(default_factory=list)
    signs: dict[Sign, list[int]] = field(default_factory=dict)
    questions: list[int] = field(default_factory=list)
    doubts: list[int] = field(default_factory=list)
    left_to_them: list[int] = field(default_factory=list)
    """Sentences on others who come perhaps, and will say so themselves."""
    courtesies: dict[int, Courtesy] = field(default_factory=dict)
    others_before: dict[int, tuple[int, int]] = field(default_factory=dict)

    def says(self, sign: Sign) -> bool:
        """Whether any sentence bears the sign."""
        return bool(self.signs.get(sign))

    def forget(self, numbers: Container[int], *signs: Sign) -> None:
        """Leave out the statements and these signs of the sentences of these numbers."""
        self.statements = [s for s in self.statements if s.sentence not in numbers]
        for sign in signs:
            self.signs[sign] = [n for n in self.signs.get(sign, []) if n not in numbers]

    def speaks(self, sign: Sign, *whose: Who) -> bool:
        """Whether a statement of that sign speaks of one of these (of anybody when none is given)."""
        return any(s.sign is sign and (not whose or s.who in whose) for s in self.statements)

    @property
    def positive(self) -> bool:
        """Whether somebody comes or is signed up."""
        return self.speaks(Sign.COMES) or self.speaks(Sign.SIGNS_UP)
