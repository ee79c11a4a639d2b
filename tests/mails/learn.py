"""Learns from the open mails which words and signs point to what: writes the tables of processor/reading/data/experience.

python -m tests.mails.learn

Logistic regressions (scikit-learn) over the features of processor/reading/experience: of which kind a letter is, whether
somebody named in it, or its writer, is one of those the request is about, and whether a human should look. What is held
back is never learned from. Prints how often each is right by itself on mails that it didn't learn from.
"""

import sys
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from processor.reading.experience import attendance, company, kinds, looks
from processor.reading.experience.kinds import KINDS
from processor.reading.experience.weights import ALWAYS, weights
from tests.mails.cases import OPEN, load_folder
from tests.mails.lessons import Lessons, head, of_kinds_and_people, of_looks

STRENGTH = 0.3  # the inverse of the regularisation: what scikit-learn calls C
RARE = 3  # a feature in fewer mails teaches nothing
LIGHT = 0.02  # a weight below it is left out
FOLDS = 5


def learn(table: str, taught: Lessons, columns: Sequence[str]) -> Iterator[str]:
    """The lines of a table under its head: a feature and its weight for each column."""
    seen = DictVectorizer()
    matrix = seen.fit_transform([dict.fromkeys(found, 1) for found in taught.found])
    often = matrix.getnnz(axis=0) >= RARE
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    guesses = cross_val_predict(
        model, matrix[:, often], taught.truth, cv=FOLDS, params={"sample_weight": taught.weight}
    )
    right = sum(guess == truth for guess, truth in zip(guesses, taught.truth, strict=True)) / len(guesses)
    sys.stdout.write(f"{table}: {len(guesses)} examples, {right:.1%} right where it didn't learn from them\n")
    model.fit(matrix[:, often], taught.truth, sample_weight=taught.weight)
    order = [list(model.classes_).index(column) for column in columns] if len(columns) > 1 else [0]
    yield f"# A feature and its weight for {', '.join(columns)}."
    yield row(ALWAYS, model.intercept_[order])
    for feature, weighs in zip(seen.get_feature_names_out()[often], model.coef_[order].T, strict=True):
        if max(abs(weighs)) >= LIGHT:
            yield row(feature, weighs)


def row(feature: str, weights: Sequence[float]) -> str:
    """A line of the table."""
    return "\t".join((feature, *(f"{weight:.3f}" for weight in weights)))


def write(table: str, taught: Lessons, columns: Sequence[str], mails: int) -> None:
    """Learn a table and write it; whoever reads the weights from now on reads the new ones."""
    path = Path(str(files("processor.reading"))) / "data" / "experience" / f"{table}.tsv"
    path.write_text("\n".join((head(mails), *learn(table, taught, columns))) + "\n", encoding="utf-8")
    weights.cache_clear()


def main() -> None:
    """Learn and write: kinds and mentions first, for whether a human should look is seen by what they make of a mail."""
    cases = load_folder(OPEN)
    of_kinds, of_mentions, of_writers = of_kinds_and_people(cases)
    write(kinds.TABLE, of_kinds, KINDS, len(cases))
    write(company.TABLE, of_mentions, ("belonging",), len(cases))
    write(attendance.TABLE, of_writers, ("belonging",), len(cases))
    write(looks.TABLE, of_looks(cases), ("looking",), len(cases))


if __name__ == "__main__":
    main()
