"""Drinks, diet, access and themes, said in many ways by many people."""

import pytest

from processor.reading.answering.answers import answers
from processor.reading.letters.sentences import Sentence, sentences

STAYS = [
    "Ik blijf graag voor de borrel.",
    "En ja, ik lust ook wel een borrel.",
    "Ik kom, incl. borrel.",
    "Bij de borrel ben ik ook van de partij.",
    "Ik kom naar de bijeenkomst en de borrel.",
    "De borrel? Daar zeg ik geen nee tegen.",
    "De borrel wil ik voor geen goud missen.",
    "De borrel sla ik natuurlijk niet over.",
    "We schuiven met z'n drieën ook aan bij de borrel.",
    "Borrel: ja",
    "Borrel (ja/nee): ja",
    "Ik moet om zes uur weg, maar blijf nog even voor de borrel.",
    "Ik kom wat later, maar ben er wel bij de borrel.",
    "Geen dieetwensen, borrel graag.",
    "Ook voor de borrel mag je op mij rekenen.",
    "Na afloop drink ik graag een biertje mee.",
    "En natuurlijk proost ik na afloop mee!",
    "Een wijntje na afloop gaat er wel in.",
    "I'd love to stay for drinks.",
    "Count me in for the drinks as well.",
    "Happy to join the drinks afterwards.",
    "Ik kijk uit naar de borrel!",
    "Ik kom niet alleen voor de inhoud maar ook voor de borrel.",
    "Kunt u mij inschrijven, ook voor de borrel?",
    "Als dat mag blijf ik ook borrelen.",
    "Ik eet niet mee, maar drink wel een borrel mee.",
    "Ik blijf voor de borrel en vertrek om zes uur.",
    "Voor de nazit ben ik ook te porren, dus tot bij de borrel.",
    "Wij zijn er de hele middag, borrel inbegrepen dus ook.",
    "Ik meld me aan voor bijeenkomst én borrel.",
    "Ik had aangegeven dat ik de borrel niet zou halen, maar mijn afspraak vervalt. Ik blijf dus gezellig hangen!",
    "Ik had gezegd dat ik de borrel zou overslaan maar ik blijf tóch.",
    "Bij mijn aanmelding schreef ik dat ik de borrel zou overslaan. Zet me dus toch maar bij de borrel.",
    "Ik kom graag en blijf ook een drankje doen.",
    "Ik blijf voor de bitterballen.",
    "Ik neem de laatste trein, dus een drankje lukt nog net!",
    "Zet me ook maar op het borrellijstje ;-)",
    "Ja, ik drink er eentje mee.",
    "Een Gentenaar die achteraf trouwens geen pint zal weigeren.",
    "Een biertje na afloop sla ik nooit af.",
    "We gaan pas naar huis als de bitterballen op zijn.",
    "Zij zullen allen gebruikmaken van de borrel.",
    "Zij heeft geen allergieën en neemt deel aan de borrel.",
    "Je kunt op me rekenen, ook als er daarna geborreld wordt.",
    "De borrel laat ik me niet ontzeggen.",
    "Dit mis ik voor geen goud, en van de borrel ben ik ook niet weg te slaan.",
    "Ik kom, blijf voor de borrel en stel als thema voor: algoritmes.",
    "Als er bij de borrel iets te eten is: ik eet halal. De borrel pak ik namelijk ook mee.",
    "Als er hapjes zijn bij de borrel, want daar blijf ik voor, dan graag zonder vlees.",
    "En of ik op de borrel blijf?",
    "U treft mij op de 18e in de zaal en later aan de bar.",
    "Ik ben erbij, tot en met het laatste glas.",
    "Een glaasje na afloop gaat er bij ons altijd in.",
    "Na afloop hef ik graag het glas met jullie.",
    "Voor een drankje achteraf ben ik altijd te vinden.",
    "borrel ook :)",
    "Ook op de borrel tref je mij.",
]
LEAVES = [
    "Ik blijf niet voor de borrel.",
    "De borrel sla ik over.",
    "De borrel moet ik helaas missen.",
    "Voor de borrel moet ik weer weg.",
    "Ik kan niet bij de borrel blijven.",
    "De borrel laat ik aan me voorbij gaan.",
    "De borrel laat ik schieten.",
    "Ik kom graag, maar zonder borrel.",
    "Ik ga direct na afloop naar huis, dus geen borrel voor mij.",
    "Voor de borrel pas ik.",
    "Borrel: nee",
    "Borrel - nee",
    "De borrel wordt 'm niet.",
    "De borrel haal ik niet.",
    "Ik kom wel naar de bijeenkomst, niet naar de borrel.",
    "None of us can stay for drinks, I'm afraid.",
    "I'll have to skip the drinks.",
    "I won't be staying for the drinks.",
    "Unfortunately I can't make the drinks.",
    "Voor de borrel ben ik al vertrokken.",
    "Aan de borrel doe ik niet mee.",
    "Borrelen doe ik niet.",
    "Ik moet de kinderen halen, dus de borrel lukt niet.",
    "De borrel zit er voor ons beiden niet in.",
    "Ik drink niet, dus de borrel sla ik over.",
    "Bliuw net foar de borrel.",
    "Ik had doorgegeven dat ik bij de borrel zou zijn, maar ik moet weg. Dus wel de bijeenkomst, niet de borrel.",
    "Aan het eind rijd ik direct door naar een vergadering, dus ik proost in gedachten met jullie mee.",
    "De wethouder moet om 17.00 uur direct terug in verband met een raadsvergadering.",
    "Ik blijf niet hangen na vijven.",
    "Voor de receptie achteraf moeten wij helaas passen.",
    "Meteen na afloop moet ik naar huis.",
    "Een drankje na afloop zit er helaas niet in.",
    "Geborreld wordt er zonder mij.",
    "Ik ga direct na de bijeenkomst weer terug naar Leiden.",
    "Aan het informele samenzijn na afloop zal ik tot mijn spijt niet kunnen deelnemen.",
]
OPEN = [
    "Misschien blijf ik voor de borrel.",
    "Hij blijft borrelen en ik niet (ik ben de BOB).",
    "Geert en Hay moeten op tijd terug, wij vrouwen blijven borrelen.",
    "Hij rijdt, dus voor de borrel moet ik nog even onderhandelen.",
    "Over de borrel moet ik nog overleggen met thuis.",
    "Of ik bij de borrel kan zijn weet ik nog niet.",
    "De borrel zie ik wel als het zover is.",
    "De borrel hangt af van de trein.",
    "Over de borrel laat ik nog weten.",
    "Ik blijf voor de borrel, mits de oppas kan.",
    "Ik blijf voor de borrel, mijn collega niet.",
    "Ik blijf niet voor de borrel, Karin wel.",
    "Een van ons blijft voor de borrel.",
    "Twee van ons blijven voor de borrel.",
    "Alleen Jan blijft voor de borrel.",
    "Ik blijf voor de borrel. Mijn collega blijft niet voor de borrel.",
    "Is er ook een borrel?",
    "Hoe laat begint de borrel?",
    "Leuk dat er ook een borrel is na afloop.",
    "Ik drink geen alcohol.",
    "Ik drink niet alcohol.",
    "We gaan een thema laten opborrelen.",
    "Ik kom graag.",
    "Dan neem ik een drankje mee voor onderweg.",
    "I might stay for the drinks.",
    "I'll see about the drinks.",
]


@pytest.mark.parametrize("body", STAYS)
def test_who_says_so_stays_for_the_drinks(body: str) -> None:
    assert answers(sentences(body)).drinks is True


@pytest.mark.parametrize("body", LEAVES)
def test_who_says_so_leaves_before_the_drinks(body: str) -> None:
    assert answers(sentences(body)).drinks is False


@pytest.mark.parametrize("body", OPEN)
def test_who_leaves_it_open_or_differs_gives_no_answer_about_the_drinks(body: str) -> None:
    assert answers(sentences(body)).drinks is None


@pytest.mark.parametrize(
    ("subject", "drinks"),
    [
        ("Aanmelding Pioniersnetwerk 18 september: Ruben Brinkman, 1 persoon, wel borrel", True),
        ("Pioniersnetwerk 18 september, zonder borrel", False),
        ("Pioniersnetwerk 18 september + borrel", True),
        ("Pioniersnetwerk 18 september - geen borrel", False),
        ("Pioniersnetwerk 18 september", None),
        ("Borrel vrijdag", None),
    ],
)
def test_a_subject_answers_about_the_drinks(subject: str, *, drinks: bool | None) -> None:
    assert answers((), subject=subject).drinks is drinks


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Naam: Jan Kok\nBorrel: ja\nDieetwensen: lactosevrij", (True, "lactosevrij", ())),
        ("Naam: Jan Kok\nBorrel: nee\nDieetwensen: geen\nThema: inspraak", (False, None, ("inspraak",))),
        ("Naam: Jan Kok\nBorrel (ja/nee): ja", (True, None, ())),
        ("Naam: Jan Kok\nTelefoon: 06", (None, None, ())),
    ],
)
def test_a_form_answers(form: str, expected: tuple[bool | None, str | None, tuple[str, ...]]) -> None:
    told = answers((), lines=form.split("\n"))
    assert (told.drinks, told.dietary, told.themes) == expected


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Jan Kok\nadviseur\n\nJacco eet glutenvrij, bijna vergeten.", (None, "glutenvrij")),
        ("JAN KOK\ngemeente Roosendaal, team Wijkzaken\nGeen vlees svp, borrel ja", (True, "geen vlees")),
        ("Jan Kok\nPS Karin is allergisch voor noten.", (None, "allergisch voor noten")),
        ("Jan Kok\nPS zonder borrel.", (False, None)),
        ("Jan Kok\nEn borrel graag!", (True, None)),
        ("Jan Kok\nIk eet overigens vegetarisch.", (None, "vegetarisch")),
        ("Jan Kok\nAdviseur Vegetarisch Koken\nVoedselallergie Nederland", (None, None)),
        ("Jan Kok\nGlutenvrij Genieten BV\nBorrelplein 3, Ede", (None, None)),
        ("Jan Kok\nIk werk niet op woensdag.", (None, None)),
    ],
)
def test_an_afterthought_under_the_name_answers(below: str, expected: tuple[bool | None, str | None]) -> None:
    told = answers((), below=below)
    assert (told.drinks, told.dietary) == expected


@pytest.mark.parametrize(
    ("text", "drinks"),
    [
        ("> Kom je ook?\n\nJa, graag!\n\n> En blijf je voor de borrel?\n\nNee, ik moet de kinderen halen.", False),
        ("> Blijven jullie voor de borrel?\nJazeker!", True),
        ("> Blijf je voor de borrel?\n\nDat weet ik nog niet.", None),
        ("> Tot ziens bij de borrel.\n\nJa, tot dan!", None),
    ],
)
def test_an_answer_under_a_quoted_question_tells_of_the_drinks(text: str, *, drinks: bool | None) -> None:
    assert answers((), whole=text).drinks is drinks


@pytest.mark.parametrize(
    ("body", "dietary"),
    [
        ("Ik ben vegetariër.", "vegetarisch"),
        ("Graag vegetarisch.", "vegetarisch"),
        ("Sofia is vegetarian.", "vegetarian"),
        ("Wij zijn alle twee vegetariërs.", "vegetarisch"),
        ("Graag iets veganistisch bij de borrel.", "veganistisch"),
        ("Ik eet vegan.", "veganistisch"),
        ("Ik eet plantaardig.", "plantaardig"),
        ("Ik eet geen vlees, wel vis.", "geen vlees"),
        ("Ik eet geen vlees en vis.", "geen vlees en vis"),
        ("Vlees eet ik niet.", "geen vlees"),
        ("Graag zonder varkensvlees.", "zonder varkensvlees"),
        ("Ik heb een notenallergie.", "notenallergie"),
        ("Ik ben allergisch voor noten.", "allergisch voor noten"),
        ("Let op: ik ben zwaar allergisch voor pinda's.", "allergisch voor pinda's"),
        ("Ik ben allergisch voor schaaldieren (ja, in Harlingen).", "allergisch voor schaaldieren"),
        ("Dieet: glutenvrij en lactosevrij.", "glutenvrij en lactosevrij"),
        ("Ik eet glutenvrij. Karin eet halal.", "glutenvrij, halal"),
        ("Mijn collega heeft coeliakie.", "coeliakie (glutenvrij)"),
        ("Ik ben lactose-intolerant.", "lactose-intolerant"),
        ("Ik kan niet tegen gluten.", "kan niet tegen gluten"),
        ("Dieetwensen: geen ui en knoflook", "geen ui en knoflook"),
        ("Allergie: selderij", "selderij"),
        ("Omdat ik zwanger ben eet ik geen rauwe vis en geen zachte kaas.", "geen rauwe vis en geen zachte kaas"),
        ("She does not eat meat or fish.", "does not eat meat or fish"),
        ("Ik verdraag geen lactose.", "geen lactose"),
        ("Dieetwensen: geen.", None),
        ("Dieetwensen heb ik niet.", None),
        ("Geen dieetwensen.", None),
        ("Ik heb geen allergieën.", None),
        ("Ik eet alles.", None),
        ("No dietary requirements.", None),
        ("Ik ben niet vegetarisch.", None),
        ("I'm allergic to nuts.", "allergic to nuts"),
        ("I have a nut allergy.", "nut allergy"),
        ("Gluten-free please.", "gluten-free"),
        ("I don't eat pork.", "don't eat pork"),
        ("Ik kom namens de werkgroep suikerbieten.", None),
        ("Dat is vlees noch vis.", None),
        ("Ik ben geen vegetariër, maar wel allergisch voor noten.", "allergisch voor noten"),
        ("Als er iets te eten is: 2x vegetarisch, 1x halal.", "2x vegetarisch, 1x halal"),
        ("3 x glutenvrij graag.", "3 x glutenvrij"),
        ("No need for vegetarian food or anything special.", None),
        ("Is er iets te eten?", None),
        ("Kan er rekening gehouden worden met een glutenallergie?", "glutenallergie"),
    ],
)
def test_a_diet_is_read_in_the_words_of_the_writer(body: str, dietary: str | None) -> None:
    assert answers(sentences(body)).dietary == dietary


@pytest.mark.parametrize(
    ("body", "access"),
    [
        ("Ik zit in een rolstoel.", "rolstoel"),
        ("Ik kom met de scootmobiel.", "scootmobiel"),
        ("Ik ben doof en neem een tolk gebarentaal mee.", "doof, tolk gebarentaal"),
        ("Ik ben slechthorend en neem een schrijftolk mee.", "slechthorend, schrijftolk"),
        ("Monique is slechtziend en heeft haar geleidehond bij zich.", "slechtziend, geleidehond"),
        ("Is er een ringleiding?", "ringleiding"),
        ("Is er een lift?", "lift"),
        ("Ik kan geen trappen lopen.", "geen trappen lopen"),
        ("Ik ben slecht ter been.", "slecht ter been"),
        ("I use a wheelchair.", "wheelchair"),
        ("I need a sign language interpreter.", "sign language interpreter"),
        ("Is er een gehandicaptenparkeerplaats?", "gehandicaptenparkeerplaats"),
        ("Een rolstoel is niet meer nodig: ik zit niet meer in een rolstoel.", "rolstoel"),
        ("Ik heb mijn been gebroken, graag een plek bij de deur.", "been gebroken"),
        ("Karin komt met haar been in het gips.", "in het gips"),
        ("Karin is doof en wordt vergezeld door haar tolk Mirte Slagt.", "doof, tolk"),
        ("Sjra heeft zijn enkel gebroken.", None),
        ("Ik val in voor Sacha, die met haar been in het gips zit.", None),
        ("Ik zit niet meer in een rolstoel.", None),
        ("Wie kan mij een lift geven?", None),
        ("Ik werk aan beleid voor mobiliteit.", None),
        ("Wij werken laagdrempelig.", None),
        ("Ik werk als tolk Turks.", None),
        ("Dat doe ik blind op gevoel.", None),
        ("Ik heb geen rolstoelplaats nodig.", None),
    ],
)
def test_a_need_is_read_in_the_words_of_the_writer(body: str, access: str | None) -> None:
    assert answers(sentences(body)).access == access


@pytest.mark.parametrize(
    ("body", "themes"),
    [
        ("Thema's voor een volgende keer: Woo, participatie en open data.", ("Woo", "participatie", "open data")),
        ("Als thema voor een volgende bijeenkomst stel ik burgerbegroting voor.", ("burgerbegroting",)),
        ("Voor de komende bijeenkomsten stel ik het thema digitale inclusie voor.", ("digitale inclusie",)),
        ("Themasuggestie: open raadsinformatie.", ("open raadsinformatie",)),
        ("Thema: actieve openbaarmaking", ("actieve openbaarmaking",)),
        ("Als ik een thema mag inbrengen: de rol van de griffie.", ("de rol van de griffie",)),
        (
            "Thema's waar ik graag een bijeenkomst over zou zien:\n\n* burgerpanels\n* begrijpelijke taal",
            ("burgerpanels", "begrijpelijke taal"),
        ),
        ("Onderwerpen voor later:\n1. Wob\n2. algoritmes\n3. de omgevingswet", ("Wob", "algoritmes", "omgevingswet")),
        (
            "Daar mag het van mij de volgende keer over gaan: participatie zonder vaste bewoners.",
            ("participatie zonder vaste bewoners",),
        ),
        ("Een volgende keer zou ik het graag hebben over algoritmes.", ("algoritmes",)),
        ("Graag een volgende keer aandacht voor burgerpanels.", ("burgerpanels",)),
        ("Open data zou een mooi thema zijn voor een volgende keer.", ("Open data",)),
        ("Burgerpanels lijkt me een goed thema.", ("Burgerpanels",)),
        ("Ik zou graag dataethiek als thema zien.", ("dataethiek",)),
        ("Ik stel graag sociale media als thema voor.", ("sociale media",)),
        ("Zet open source wat mij betreft op de agenda van een volgende keer.", ("open source",)),
        ("Mijn suggestie voor een thema is begrijpelijke taal.", ("begrijpelijke taal",)),
        ("As a theme for a next meeting I'd suggest open data.", ("open data",)),
        ("I would like to propose open contracting as a topic.", ("open contracting",)),
        ("Topic suggestions: FOI requests, open data", ("FOI requests", "open data")),
        ("Voor een volgende keer geef ik het thema openbaarmaking in overweging.", ("openbaarmaking",)),
        ("Voor de themalijst: informatiebeheer op orde.", ("informatiebeheer op orde",)),
        ("Een thema dat mij na aan het hart ligt is het uitdaagrecht (right to challenge).", ("uitdaagrecht",)),
        (
            "Roel geeft een thema mee voor later: dorpsbegrotingen. En zelf zou ik graag iets horen over klachten.",
            ("dorpsbegrotingen", "klachten"),
        ),
        (
            "Een thema voor een volgende keer: burgerpanels. Ook zou ik graag meer horen over loting.",
            ("burgerpanels", "loting"),
        ),
        (
            "Jullie vroegen om thema's voor de volgende bijeenkomsten. De mijne zijn:\n\n* Wet open overheid\n* loting",
            ("Wet open overheid", "loting"),
        ),
        (
            "Jullie vroegen om onderwerpen. Onze wensen zijn:\n\n- begrijpelijke taal\n- Woo",
            ("begrijpelijke taal", "Woo"),
        ),
        (
            "Onderwerp voor later: dorpsbelangen en hun rol bij de Omgevingswet.",
            ("dorpsbelangen en hun rol bij de Omgevingswet",),
        ),
        ("Ik kom graag. Mijn gasten zijn:\n\n* Jan Kok\n* Piet Smit", ()),
        ("Wij zijn geïnteresseerd in het netwerk.", ()),
        ("Leuk je weer eens te spreken vanmorgen over de klachtenregeling.", ()),
        ("Zelf zou ik graag iets horen over de lunch.", ()),
        ("Het thema van de bijeenkomst spreekt me aan.", ()),
        ("Interessant thema!", ()),
        ("Leuk onderwerp, ik kom graag.", ()),
        ("Ik kom graag.", ()),
        ("Welke thema's komen aan bod?", ()),
        ("Een volgende keer ben ik er graag bij.", ()),
        ("Een onderwerp waar wij veel mee bezig zijn.", ()),
        ("Het onderwerp is heel actueel.", ()),
        ("Onderwerp: Pioniersnetwerk 18 september", ()),
        ("In plaats van mij komt Jan Kok als meedenker, hij werkt aan dit onderwerp.", ()),
    ],
)
def test_proposed_themes_are_short_phrases(body: str, themes: tuple[str, ...]) -> None:
    assert answers(sentences(body)).themes == themes


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("> Heb je al een onderwerp voor een volgende keer?\nBurgerpanels.", ("Burgerpanels",)),
        ("> Welke thema's mis je?\n\nWoo en open data", ("Woo", "open data")),
        ("> Heb je al een thema?\nNee, nog niet.", ()),
        ("> Kom je ook?\nBurgerpanels.", ()),
    ],
)
def test_an_answer_under_a_quoted_question_names_themes(text: str, themes: tuple[str, ...]) -> None:
    assert answers((), whole=text).themes == themes


@pytest.mark.parametrize(
    "piece", ["geen vlees, ", "borrel en ", "als thema voor ", "allergisch voor ", "geen rolstoel "]
)
def test_a_sentence_of_a_megabyte_answers_as_its_beginning_does(piece: str) -> None:
    long = piece * (1_000_000 // len(piece))
    beginning = Sentence(long[:2_000], long[:2_000])
    assert answers([Sentence(long, long)]) == answers([beginning])
