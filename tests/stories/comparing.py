"""Whether what came is what a story says: the letters after a step, and the list at the end. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from processor.outbox.message import OutboxMessage
from processor.registration.model import Registration, Status
from tests.steps.bench import parsed
from tests.stories.buttons import method_in
from tests.stories.grammar import ERASED
from tests.stories.mails import address, text_of
from tests.stories.story import Expected, Standing, Step, Story
from tests.stories.words import letter_word, status_word

SHOWN = 1_000
"""Characters of a letter that are shown where it is otherwise."""
People = Mapping[str, Sequence[str]]
"""The words for people in a story, and the addresses that each means."""


def compare_letters(story: Story, step: Step, people: People, came: Iterable[OutboxMessage]) -> None:
    """Raises AssertionError unless exactly the letters of the step came, with what it says of them."""
    letters = list(came)
    wanted = Counter(
        (who, letter.kind.value) for letter in step.expected for who in people[letter.who] for _ in range(letter.times)
    )
    got = Counter((letter.recipient, letter.kind) for letter in letters)
    if wanted != got:
        raise AssertionError(_difference(story, step.line, _lines(wanted - got), _lines(got - wanted)))
    for expected in step.expected:
        for letter in letters:
            if letter.recipient in people[expected.who] and letter.kind == expected.kind.value:
                _compare_letter(story, expected, people, letter)


def compare_end(story: Story, people: People, parties: Iterable[Registration]) -> None:
    """Raises AssertionError unless the list stands as the story ends, every party named."""
    names = {mail: who for who, mails in people.items() for mail in mails} | {"": ERASED}
    left = [_standing(party, names) for party in parties]
    missing = []
    for wanted in (one for standing in story.end for one in [standing] * len(people.get(standing.who, " "))):
        found = next((one for one in left if _matches(one, wanted)), None)
        if found is None:
            missing.append(_told(wanted))
        else:
            left.remove(found)
    if missing or left:
        line = story.end[0].line if story.end else 0
        raise AssertionError(_difference(story, line, missing, [_told(one) for one in left]))


def _compare_letter(story: Story, expected: Expected, people: People, letter: OutboxMessage) -> None:
    mail = parsed(letter)
    words = " ".join(f"{mail['Subject']} {text_of(mail)}".split())
    wrong = [f"zonder “{text}”" for text in expected.holds if text not in words]
    wrong += [f"met “{text}”" for text in expected.lacks if text in words]
    enclosed = {method_in(mail), "mail" if any(p.get_content_type() == "message/rfc822" for p in mail.walk()) else ""}
    wrong += [f"zonder {what}" for what in expected.enclosed if what not in enclosed]
    if expected.replies_to and address(str(mail["Reply-To"])) not in people[expected.replies_to]:
        wrong.append(f"het antwoord gaat naar {mail['Reply-To']}")
    if wrong:
        raise AssertionError(_difference(story, expected.line, [], [f"{', '.join(wrong)}: {words[:SHOWN]}…"]))


def _matches(party: Standing, wanted: Standing) -> bool:
    return replace(party, line=wanted.line, names=party.names if wanted.names else ()) == wanted


def _standing(party: Registration, names: Mapping[str, str]) -> Standing:
    who = names.get(party.sender_email, party.sender_email)
    if party.status is Status.CANCELLED:
        return Standing(0, who, party.status)
    people = tuple(sorted(attendee.name for attendee in party.attendees))
    return Standing(0, who, party.status, party.granted, party.seats, people)


def _told(one: Standing) -> str:
    if one.status is Status.CANCELLED:
        return f"{one.who}: {status_word(one.status)}"
    names = f" ({', '.join(one.names)})" if one.names else ""
    return f"{one.who}: {status_word(one.status)}, {one.granted} van {one.seats}{names}"


def _lines(letters: Mapping[tuple[str, str], int]) -> list[str]:
    return [f"{times} × {letter_word(kind)} aan {who}" for (who, kind), times in letters.items()]


def _difference(story: Story, line: int, missing: Sequence[str], extra: Sequence[str]) -> str:
    parts = [f"{story.path.name}:{line}"]
    parts += [f"ontbreekt: {'; '.join(missing)}"] if missing else []
    parts += [f"kwam ook: {'; '.join(extra)}"] if extra else []
    return "\n  ".join(parts)
