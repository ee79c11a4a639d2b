"""Whether the writer is one of those who come, where an adverb, a body or another's refusal stands beside him."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

ME = "Jan de Boer"
AMONG = [
    # an adverb before or behind the writer
    (
        "Vanuit Leiden mogen jullie rekenen op: Mo Ali (webcare), Roos Smit (griffie) en uiteraard ik.",
        {ME, "Mo Ali", "Roos Smit"},
    ),
    ("Van ons komen Mo Ali, Roos Smit en natuurlijk ikzelf.", {ME, "Mo Ali", "Roos Smit"}),
    ("Namens Leiden: Mo Ali, Roos Smit en tot slot ondergetekende.", {ME, "Mo Ali", "Roos Smit"}),
    ("Mo Ali, Roos Smit en ook ik komen.", {ME, "Mo Ali", "Roos Smit"}),
    ("Aanwezig zullen zijn: Mo Ali en vanzelfsprekend ikzelf.", {ME, "Mo Ali"}),
    ("We komen met zijn drieën: Mo Ali, Roos Smit en ik natuurlijk!", {ME, "Mo Ali", "Roos Smit"}),
    ("Coming from Leiden: Mo Ali, Roos Smit and of course me.", {ME, "Mo Ali", "Roos Smit"}),
    # a body beside one of them
    ("Namens de VNG zijn Roos Smit en ik er graag bij op 18 september.", {ME, "Roos Smit"}),
    ("Namens de provincie Utrecht nemen Mo Ali en ik deel.", {ME, "Mo Ali"}),
    (
        "Wij komen met drie: Mo Ali en Roos Smit van de gemeente Gouda, en ikzelf namens Leiden.",
        {ME, "Mo Ali", "Roos Smit"},
    ),
    ("Met zijn tweeën: Mo Ali voor Gouda en ikzelf voor de gemeente Leiden.", {ME, "Mo Ali"}),
    # the writer first
    ("We zijn er ook bij op de 18e. Ik, Roos en Nadia, alle drie van team Wijken.", {ME, "Roos", "Nadia"}),
    ("Wij komen graag. Ikzelf, Mo Ali en Roos Smit, allemaal van het stadslab.", {ME, "Mo Ali", "Roos Smit"}),
    ("Er komen er drie: ik, Mo Ali van de gemeente en Karel, onze wijkagent.", {ME, "Mo Ali", "Karel"}),
    ("Wij komen met drie naar de kick off: ik, Roos Smit van de gemeente en Mo Ali.", {ME, "Mo Ali", "Roos Smit"}),
    # he is named among them, and leaves early or skips the drinks
    (
        "Leiden komt met een kleine afvaardiging, te weten Mo Ali, Jan de Boer en Roos Smit. Mo is er de hele middag, ik haak na de pauze af.",
        {ME, "Mo Ali", "Roos Smit"},
    ),
    (
        "U kunt noteren: Jan de Boer en Roos Smit. Roos kan bij de borrel zijn, ik moet dan al naar huis.",
        {ME, "Roos Smit"},
    ),
    ("Noteer Roos Smit en Jan de Boer. Tijdens de borrel ben ik al in Den Haag.", {ME, "Roos Smit"}),
    # another refuses
    (
        "Please sign me up, together with Mo Ali of our team. Our manager told us about it but won't attend.",
        {ME, "Mo Ali"},
    ),
    ("Ik meld me aan, samen met Mo Ali. Onze chef heeft getekend maar komt zelf niet.", {ME, "Mo Ali"}),
    ("Ik kom zelf, en Mo Ali gaat mee. Gouda doet dit keer niet mee.", {ME, "Mo Ali"}),
    ("Wij zijn er: Mo Ali en ik. De gemeente Gouda komt helaas niet.", {ME, "Mo Ali"}),
    ("Mo Ali en ik komen, mits de staking op de 18e niet doorgaat.", {ME, "Mo Ali"}),
    ("Mo Ali en ik schrijven ons in, op voorwaarde dat de spoorstaking niet doorgaat.", {ME, "Mo Ali"}),
    (
        "Gaarne zullen ondergetekende, evenals mevrouw Roos Smit, doch zonder onze wethouder die verhinderd is, uw bijeenkomst bezoeken.",
        {ME, "Roos Smit"},
    ),
    ("Roos Smit en ik komen, zonder onze directeur, die op vakantie is.", {ME, "Roos Smit"}),
    # who was to come, and comes
    (
        "Eerst zou alleen Roos Smit gaan, maar nu meld ik in één keer aan: Roos Smit, Mo Ali en mezelf.",
        {ME, "Mo Ali", "Roos Smit"},
    ),
    (
        "Eerst zou alleen Roos Smit gaan. Het wordt een uitje, dus ik meld aan: Roos Smit, Mo Ali en mezelf.",
        {ME, "Mo Ali", "Roos Smit"},
    ),
    # an answer of a few words
    ("Met zijn tweeën, met Mo Ali.", {ME, "Mo Ali"}),
]


@pytest.mark.parametrize(("body", "names"), AMONG)
def test_the_writer_and_his_company_come(body: str, names: set[str]) -> None:
    kind, seats, people, _ = outcome(letter(body))
    assert (kind, seats, people) == (Kind.REGISTRATION, len(names), names)


NOT_HE = [
    ("Ik ben Jan de Boer. Ik zit die dag in Brussel; Mo Ali komt.", {"Mo Ali"}),
    ("Mo Ali komt, en ook ik niet bij de borrel. Zelf ben ik die dag in Brussel.", {"Mo Ali"}),
    ("Ik meld Mo Ali en Roos Smit aan. Ik kan zelf niet, ik ben in Den Haag.", {"Mo Ali", "Roos Smit"}),
    ("Namens Roos Smit meld ik haar aan voor de 18e.", {"Roos Smit"}),
    ("Eigenlijk zou Mo Ali gaan, maar ik kom.", {ME}),
    ("Ik kom. Roos Smit had ook gewild, maar komt niet.", {ME}),
]


@pytest.mark.parametrize(("body", "names"), NOT_HE)
def test_who_does_not_come_is_left_out(body: str, names: set[str]) -> None:
    assert outcome(letter(body))[2] == names
