"""Experience beside the rules: it agrees, doubts or puts right, and says on which words."""

from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.reading.deciding.intent import Intent
from processor.reading.deciding.situation import Situation, situation_of
from processor.reading.doubts.reasons import OF_WORDS
from processor.reading.experience import company
from processor.reading.experience.features import features
from processor.reading.experience.kinds import KINDS, TABLE, likelihoods, telling
from processor.reading.experience.looks import standing
from processor.reading.experience.opinion import CERTAIN, LEFT_TO_RULES, LIKELY, SURE, considered
from processor.reading.experience.persons import PLACES
from processor.reading.experience.weights import ALWAYS, totals, weights
from processor.reading.hearing import hear
from processor.reading.letters.letter import open_letter
from processor.reading.organisations import Organisations
from processor.reading.saying.signs import Sign
from processor.reading.topics.topic import topic_of
from processor.reading.weighing import LIFTED
from processor.registration.request import Kind
from tests.mails.cases import OPEN
from tests.mails.lessons import head
from tests.reading.letters import MEETING, OURS, SUBJECT, letter, reader

TABLES = Path(str(files("processor.reading"))) / "data" / "experience"
told_by = sorted(weights(TABLE).keys() - LEFT_TO_RULES)
some_features = st.frozensets(st.sampled_from(told_by) | st.text(max_size=12), max_size=60)


@cache
def found(body: str, subject: str = SUBJECT) -> frozenset[str]:
    opened = open_letter(letter(body, subject=subject))
    topic = topic_of(opened, [MEETING], Organisations.load(), body_quotes=True)
    heard = hear(opened, Organisations.load())
    return features(opened, heard, situation_of(opened, topic, heard, [OURS]))


def likeliest(features: frozenset[str]) -> Kind:
    likely = likelihoods(features)
    return max(KINDS, key=lambda kind: likely[kind])


@given(some_features)
def test_likelihoods_are_a_division_of_one_over_the_kinds(features: frozenset[str]) -> None:
    likely = likelihoods(features)
    assert set(likely) == set(KINDS)
    assert sum(likely.values()) == pytest.approx(1)


@given(
    st.lists(st.sampled_from(told_by), max_size=60).flatmap(
        lambda some: st.tuples(st.just(some), st.permutations(some))
    )
)
def test_the_order_of_what_was_found_makes_no_difference(orders: tuple[list[str], list[str]]) -> None:
    one, other = orders
    assert totals(one, TABLE) == totals(other, TABLE)


@pytest.mark.parametrize(
    ("body", "subject", "kind"),
    [
        ("Graag meld ik mij aan voor de kick-off. Ik ben er graag bij.", SUBJECT, Kind.REGISTRATION),
        ("Helaas ben ik verhinderd, dus ik kan er niet bij zijn.", f"Re: {SUBJECT}", Kind.CANCELLATION),
        ("Is er parkeergelegenheid in de buurt? Ik hoor het graag.", SUBJECT, Kind.QUESTION),
    ],
)
def test_plain_words_point_to_what_they_say(body: str, subject: str, kind: Kind) -> None:
    assert likeliest(found(body, subject)) is kind


@given(some_features, st.builds(Intent, st.sampled_from(KINDS), st.just("meldt zich aan"), st.booleans()))
def test_only_the_likeliest_kind_replaces_an_intent_and_a_doubt_goes_only_where_it_is_sure(
    features: frozenset[str], intent: Intent
) -> None:
    likely, told = likelihoods(features), considered(intent, features)
    assert told.kind is intent.kind or likely[told.kind] > likely[intent.kind]
    assert told.kind is intent.kind or told.doubtful or likely[told.kind] >= SURE
    enough = SURE if told.kind is not intent.kind else CERTAIN
    assert told.doubtful or not intent.doubtful or likely[told.kind] >= enough
    assert told.doubtful or likely[told.kind] >= LIKELY


@given(some_features, st.lists(st.sampled_from([*sorted(OF_WORDS), "geen naam gevonden"])), st.sampled_from(KINDS))
def test_doubts_stand_together_or_are_lifted_together(found: frozenset[str], doubts: list[str], kind: Kind) -> None:
    stand = standing(doubts, found, open_letter(letter("Kan ik ook komen?")), kind)
    assert stand in (doubts, [])
    assert stand == doubts or (OF_WORDS.issuperset(doubts) and kind is not Kind.QUESTION)


def test_a_doubt_that_is_lifted_is_still_told() -> None:
    body = "Binnen ons team wisselen we netwerkbijeenkomsten af. Deze keer ben ik aan de beurt. Wil je mij inschrijven?"
    request = reader().read(letter(body))
    assert (request.kind, request.seats, request.review) == (Kind.REGISTRATION, 1, False)
    assert any(reason.endswith(LIFTED) for reason in request.reasons)


def test_the_tables_were_learned_from_all_open_mails() -> None:
    learned = head(len(list(OPEN.glob("*.toml"))))
    stale = [path.name for path in TABLES.iterdir() if path.read_text(encoding="utf-8").split("\n")[0] != learned]
    assert stale == [], "mails came or went: run make learn, and see the figures with make score"


def test_the_tables_speak_of_signs_and_circumstances_that_there_are() -> None:
    known = {f"=sign {sign}" for sign in Sign} | {f"=is {circumstance}" for circumstance in dir(Situation)}
    spoken = {feature for feature in weights(TABLE) if feature.startswith(("=sign ", "=is "))}
    assert spoken - known == set()


def test_where_rules_and_experience_agree_the_rules_give_the_reason() -> None:
    rules = Intent(Kind.CANCELLATION, "zegt niet te komen")
    told = considered(rules, found("Helaas ben ik verhinderd, dus ik kan er niet bij zijn.", f"Re: {SUBJECT}"))
    assert told == replace(rules, likely=told.likely)
    assert told.likely > LIKELY


def test_a_letter_of_one_word_is_left_to_the_rules() -> None:
    rules = Intent(Kind.UNRELATED, "vraagt niets")
    assert considered(rules, found("Ja!", f"Re: Klopt dit? {SUBJECT}")) == rules


def test_a_disagreement_names_the_words() -> None:
    features = found("Helaas ben ik verhinderd, dus ik kan er niet bij zijn.", f"Re: {SUBJECT}")
    intent = considered(Intent(Kind.REGISTRATION, "meldt zich aan"), features)
    assert intent.kind is Kind.CANCELLATION
    assert "afmelding" in intent.reason
    assert any(word in intent.reason for word in ("helaas", "verhinderd", "niet"))
    assert all(word in intent.reason for word in intent.words)


def test_words_that_decided_are_evidence() -> None:
    body = "Sta stil bij Geldermalsen, seinstoring. Dat wordt vandaag niks meer, sorry!"
    request = reader().read(letter(body, subject=f"Re: {SUBJECT}"))
    assert request.kind is Kind.CANCELLATION
    assert [evidence.words in body for evidence in request.evidence if evidence.tells == Kind.CANCELLATION] == [
        True
    ] * 2


@given(some_features, st.sampled_from(KINDS))
def test_only_words_are_quoted(features: frozenset[str], kind: Kind) -> None:
    assert [word for word in telling(features, kind, 9) if "=" in word] == []


def test_the_table_holds_a_weight_for_each_kind() -> None:
    assert ALWAYS in weights(TABLE)
    assert {len(row) for row in weights(TABLE).values()} == {len(KINDS)}
    assert {len(row) for row in weights(company.TABLE).values()} == {1}


@given(
    st.sampled_from(KINDS),
    st.sampled_from(["Piet Smit komt ook.", "Ik sprak Piet Smit en Els Bos; Mo Ali weet ervan."]),
)
def test_whoever_is_placed_is_in_one_place_and_nobody_gets_lost(kind: Kind, body: str) -> None:
    opened = open_letter(letter(body))
    heard = hear(opened, Organisations.load())
    before = [m.name.badge for place in PLACES for m in getattr(heard.party, place)]
    company.place(opened, heard, kind)
    after = [m.name.badge for place in PLACES for m in getattr(heard.party, place)]
    assert sorted(after) == sorted(before)


def test_a_likelihood_lies_between_nothing_and_one() -> None:
    opened = open_letter(letter("Piet Smit komt ook."))
    heard = hear(opened, Organisations.load())
    mention = next(m for place in PLACES for m in getattr(heard.party, place))
    assert 0.5 < company.likelihood(mention, opened, heard, Kind.REGISTRATION) < 1
