r"""The wordings by which people say what they want, as tables of patterns on plain text (see folding.py).

A table holds one thing that can be said; how they weigh against each other stands in statements.py. Every gap between
two words is bounded, so that no text takes longer than its length.
"""

import re
from enum import StrEnum
from functools import cache


class Sign(StrEnum):
    """Something that a sentence can say."""

    SIGNS_UP = "signs up"
    """The act of registering somebody."""
    COMES = "comes"
    """Somebody will be there."""
    CANNOT = "cannot"
    """Somebody won't be there, or gives up a place."""
    AWAY = "away"
    """The writer is elsewhere; tells that he doesn't come when he sends others."""
    KEEN = "keen"
    """Looks forward; a registration only where nothing else speaks."""
    EARLIER = "earlier"
    """Was registered before this mail."""
    EXTRA = "extra"
    """Somebody more than before."""
    REPLACES = "replaces"
    """Somebody in another's place."""
    CORRECTS = "corrects"
    """Something said before was wrong or changes."""
    AMENDS = "amends"
    """Says by its name that it puts right an earlier mail: "Correctie", "nieuwe deelnemerslijst"."""
    UNSURE = "unsure"
    """Under a condition, or not decided yet."""
    REQUESTS = "requests"
    """A question in form only: "wilt u mij noteren?", "graag een bevestiging"."""
    WONDERS = "wonders"
    """A question without a question mark."""
    PARTLY = "partly"
    """Concerns a part of the afternoon, the drinks, or the way there: no statement on coming."""
    LATER_TIME = "another time"
    """Concerns another meeting than this one."""
    SUPPOSES = "supposes"
    """Registering is spoken of, not done: "voordat ik mij aanmeld"."""
    THANKS = "thanks"
    """Thanks or kind words."""
    WAITING_LIST = "waiting list"
    """Asks for the waiting list."""


_NUMBER = r"(?:\d{1,3}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four)"

WORDINGS: dict[Sign, tuple[str, ...]] = {
    Sign.SIGNS_UP: (
        r"\bmeld(?:en|t|de|den)?\b.{0,160}?\baan\b",
        r"\baan ?(?:te |willen |wil )?(?:ge)?melde?n?\b|\baan(?:ge)?me[l]?d\b|\baanmelding(?:en)?\b|\baangemeld\b|\baanmeldt\b",
        r"\baan (?:zou |mogen |kunnen )?(?:te )?melden\b|\baanmeldformulier\b.{0,30}\bingevuld\b",
        r"\bschrijft? (?:mij|me|ons|hem|haar|ik|u|je|jullie|maar)\b.{0,80}?\bin\b|\bschrijven\b.{0,60}?\b(?:ons|mij)\b.{0,40}?\bin\b",
        r"\bin ?(?:te )?schrij(?:f|ven)\b|\bingeschreven\b|\binschrijving(?:en)?\b|\binschrijven\b",
        r"\bgee?ft? (?:mij|me|ons|hem|haar|ik|we|hierbij|graag|bij deze)\b.{0,80}?\bop\b|\bgeven\b.{0,80}?\bop\b|\bop ?(?:te )?geven\b|\bopgave\b|\bopgegeven\b",
        r"\b(?:zet|zetten|plaats|plaatsen|schrijf|hang)\b.{0,80}?\b(?:op de (?:\w{0,12}lijst)|lijst(?:je)?\b|erbij)\b",
        r"\b(?:noteer|noteert|noteren|registreer|registreren)\b",
        r"\breserve(?:er|ert|ren|ring)\b|\breservatie\b",
        r"\b(?:hou|houd|houdt|houden|bewaar|claim|boek|boeken)\b.{0,40}\b(?:plek|plaats|stoel|zitplaats)\w*|\b(?:plek|plaats|stoel)\w*\b.{0,30}\b(?:vrij ?(?:te )?houden|vrij\b.{0,5}houden|voor (?:mij|ons|me)\b)",
        r"\btel(?:t|len)?\b.{0,12}\b(?:mij|me|ons)\b.{0,30}\b(?:mee|bij)\b|\bop (?:mij|ons|mijn komst|onze komst)\b.{0,20}\breken|\breken(?:t|en)?\b.{0,40}\bop (?:mij|me|ons|onze|mijn|een|"
        + _NUMBER
        + r")\b",
        rf"\bgraag (?:ook |alsnog |nog |dus |maar ){{0,2}}(?:een |nog )?{_NUMBER}? ?(?:plek|plaats|plekje|plaatsje|stoel|kaart)\w*\b|\b{_NUMBER}(?: ?x)? (?:plek|plaats|stoel|kaart)\w* (?:graag|a\.?u\.?b|aub|alstublieft|voor (?:mij|me|ons|mijn|ondergetekende|de 18)\b)",
        r"\b(?:sign|put|count|book|pencil) (?:me|us|him|her|\w+ \w+)\b.{0,30}\b(?:up|down|in|on the list)\b|\bregister\b.{0,80}\b(?:me|us|myself|my|for|to)\b|\b(?:please|to) (?:register|sign up|add|put)\b|\b(?:could|can|would) you\b.{0,20}\b(?:register|add|put)\b|\bmy registration\b|\bsigning up\b|\bto register\b|\bsign up\b|\breserve\b.{0,30}\b(?:seat|place|spot)|\bi register\b|\bregistering\b",
        r"\bop de (?:\w{0,12})lijst (?:te |willen |kunnen ){0,2}(?:zetten|plaatsen|schrijven|mogen|worden|staan)\b|\bschrijf\w* (?:mij|me|ons|maar|hem|haar)\b.{0,30}?\bop\b|\b(?:zet|schrijf|noteer) (?:mij|me|ons|hem|haar|maar)\b|\b(?:onze|de|als|gegevens van) (?:onze )?(?:deelnemers?|afgevaardigden?|vertegenwoordigers?)\b.{0,50}:|\bopgeve\b|\bmelde mij\b|\boanmelde\b",
    ),
    Sign.COMES: (
        r"\b(?:ik|wij|we)\b.{0,40}?\b(?:kom|komen)\b(?! (?:er ?niet uit|op terug|tegen|uit|overeen|in aanmerking)\b)",
        r"\b(?:kom|komen|komt) (?:ik|wij|we|er|graag|nu|toch|dus|zelf|absoluut|sowieso|morgen|dan|zeker|natuurlijk|ook|met|alleen|naar|samen|op|de|dinsdag|18|hij|zij|ze|gewoon|absoluut|wel|langs|mee|helemaal)\b(?! (?:op terug|terug))",
        r"\b(?:hij|zij|ze|collega|wethouder|die|\w+)\b (?:komt|gaat) (?:ook|mee|graag|wel|dan|er|namens|samen)\b",
        r"\b(?:ben|zijn|is|zal|zullen|wil|willen|ga|gaan|wees|hoop|hopen)\b.{0,60}?\b(?:erbij|er\b.{0,40}?\bbij|van de partij|aanwezig|present|van de aanwezigen)\b",
        r"\bzal(?:len)? er (?:\w+ )?(?:bij )?zijn\b|\b(?:ben|zijn) (?:er|der|d'r) (?:\w+ )?bij\b|\b(?:ik|we|wij) (?:ben|zijn) (?:er|d'r|ter plaatse)\b|\bben ik (?:er|erbij|bij|dan|graag|zeker)\b|\bzijn (?:we|wij) (?:er|erbij|bij|graag|met)\b",
        r"\b(?:er)?bij ?(?:te )?(?:kunnen )?zijn\b|\baanwezig\b(?! op (?:ma|di|wo|do|vr))|\b(?:het )?lukt (?:het )?(?:me |mij )?(?:toch|wel|nu|gelukkig)\b(?! niet)|\bkan (?:ik )?(?:toch|gelukkig|nu|er) (?:wel|bij)\b|\bmijn (?:komst|aanwezigheid|deelname)\b|\bonze (?:komst|deelname|aanwezigheid)\b",
        r"\b(?:woon|wonen|woont)\b.{0,60}?\bbij\b|\bbij ?(?:te )?wonen\b",
        r"\b(?:neem|nemen|neemt)\b.{0,80}?\b(?:aan )?deel\b|\bdeel ?(?:te )?nemen\b|\bdeelneemt?\b|\bdeelname\b|^\W*(?:de )?(?:deelnemers?|aanwezigen?|namen|aanmeldingen)(?: zijn| van ons)?\W*$",
        r"\b(?:doe|doen|doet)\b.{0,30}?\bmee\b|\bmee ?(?:te )?doen\b",
        r"\b(?:sluit|sluiten|schuif|schuiven|haak|haken)\b.{0,60}?\baan\b|\baan ?(?:te |willen |kunnen |mogen |komen ){0,2}(?:sluiten|schuiven|haken)\b",
        r"\b(?:ga|gaan|gaat|kom|komen|komt|neem|nemen|breng|brengen|vergezel\w*)\b.{0,60}?\bmee\b|\bmee ?(?:te )?(?:komen|gaan|nemen|brengen)\b|\bvergezel\w*|\bmeekom\w*|\bmeega\w*|\bmeeneem\w*",
        r"\bga(?:an)? (?:ik|wij|we)\b|\b(?:ik|wij|we) ga(?:an)? (?:ook|graag|erheen|ernaartoe|heen|naar|er|wel)\b|\b(?:ik|wij|we) (?:ga|gaan)\b.{0,30}\b(?:heen|naartoe)\b",
        r"\b(?:neem|neemt|nemen)\b.{0,40}\b(?:plaats|plek)\b.{0,12}\b(?:in|over)\b|\b(?:we|wij) (?:zijn|gaan) met (?:z'?n|zijn|ons)\b|\b(?:ga|kom|gaat|komt) in (?:haar|zijn|hun|diens) plaats\b|\b(?:vink|zet) (?:mij|me|ons) (?:maar )?aan\b|\bdoe mij er\b|\bmet (?:z'n|zijn|ons) (?:tweeen|drieen|vieren|vijven|zessen|beiden)\b|\b(?:leuk|fijn|graag|plezier|zin|eer|mooi)\b.{0,60}\bte komen\b|\b(?:ik|wij|we) (?:kan|kunnen) (?:er )?(?:wel|erbij)\b|\bdaar komen?\b.{0,60}\bbij\b|\bvan de partij\b|\bacte de presence\b|\bstuur(?:en)? (?!(?:ik |we )?(?:het|dit|deze|de|je|uw)\b)(?:ik|wij|we|u|je|jullie)?\b.{0,60}\b(?:medewerk\w+|collega|stagiair\w*|trainee|namens|af)\b|\bafvaardig\w*|\bvaardig(?:t|en)?\b.{0,60}\baf\b|\bvertegenwoordig\w*",
        r"\b(?:wil|willen|zou|zouden|mag|wens|wenst)\b.{0,60}?\b(?:komen|bijwonen|meedoen|deelnemen|bij zijn|erbij zijn|aanwezig zijn|aansluiten|aanschuiven|gaan|bezoeken)\b",
        r"\b(?:i|we) ?(?:will|would (?:\w+ ){0,3}like|'d (?:\w+ )?(?:like|love)|'ll|shall|plan|intend|want|wish|am (?:happy|glad|pleased|planning|coming|attending|joining)|'m (?:happy|glad|pleased|planning|coming|attending|joining)|are (?:happy|glad|coming|attending|joining))\b.{0,50}?\b(?:attend|join|come|coming|be there|be present|participate|take part)\w*\b|\bi'?ll be there\b|\b(?:will|would) be attending\b|\bcount me in\b|\bi'?m in\b|\b(?:he|she|they|both|colleague) (?:will|would like to)\b.{0,20}\b(?:attend|join|come|participate)\w*|\bwould be (?:delighted|happy|glad|pleased|honou?red) to\b|\bbring(?:ing)?\b.{0,20}\bcolleagues?\b|\bi will bring\b|\b(?:would|'d) (?:\w+ ){0,3}(?:like|love) to (?:come|join|attend|participate)\b",
        r"\bkinne jimme op my rekkenje\b|\bik bin der(?:by)?\b|\bik zien erbij\b|\bik zin d'?rbij\b|\bga naar\b.{0,40}\bkick",
    ),
    Sign.CANNOT: (
        r"\bafzien\b|\baf te zien\b|\baf van (?:deelname|mijn)\b|\b(?:aanmelding|inschrijving|registratie|reservering)\w*\b.{0,50}\b(?:vervallen|vervalt|niet verzonden|ongedaan)\b|\bvoorbij ?(?:te )?(?:laten )?gaan\b|\bzit (?:het |dat )?er (?:voor mij |voor ons |dit keer |deze keer )?(?:helaas )?niet in\b|\bkomt er (?:helaas )?niet van\b",
        r"\buit ?(?:te )?schrijven\b|\buitschrijving\b|\bremove (?:me|us|my|him|her)\b|\b(?:wordt|word) (?:het )?niks\b|\bhad(?:den)?\b.{0,30}\bgraag\b.{0,40}\bwillen\b|\bgraag had(?:den)? (?:ik|wij|we)\b|\bnee (?:moeten )?zeggen\b|\bniet ik(?:zelf)?\b|\broet in het eten\b|\bhad graag gekomen\b|\bwas graag gekomen\b|\bgeen (?:kick-?off|bijeenkomst|schiedam)\b.{0,20}\bvoor (?:mij|ons)\b|\bblijf\b.{0,20}\bthuis\b|\bhaal(?:en)? (?:het|dat|dit) (?:helaas )?niet\b|\b(?:moet|moeten) (?:dan |die dag |dinsdag )?werken\b|\bniet (?:meer )?beschikbaar\b",
        r"\baf ?te ?(?:melden|zeggen)\b|\baf(?:ge)?meld\w*|\bafmelding\b|\baf ?zeg(?:gen|ging|t)?\b|\bafgezegd\b|\baf moet(?:en)? (?:melden|zeggen)\b|\baf (?:te )?melden\b",
        r"\b(?:niet|nie)(?: meer)? op (?:mij|ons|me)\b.{0,25}\breken|\breken (?:maar )?niet\b|\bdoorhalen\b|\bdoor te halen\b|\b(?:meldt?|melden|zeg|zeggen|zegt|haak|haakt|haken|bel)\b.{0,100}?\baf\b|\baf ?(?:te )?haken\b|\bafgehaakt\b|\bafhaakt\b",
        r"\bannule\w+|\bgeannuleerd\b|\bgecanceld\b|\bcancel\w*",
        r"\bverhinder(?:d|ing)\b|\bverstek\b|\b(?:het is|is) (?:mij|voor mij|me|ons) (?:helaas )?(?:niet mogelijk|onmogelijk)\b",
        r"\b(?:moet|moeten|ga|gaan|zal|zullen|mag)\b.{0,60}?\b(?:missen|overslaan|passen|schieten|afslaan|ontbreken|teleurstellen|laten lopen|vervallen)\b|\blaten? .{0,30}\bschieten\b",
        r"\bsla(?:an)?\b.{0,60}?\bover\b|\btrek(?:ken|t)?\b.{0,60}\b(?:aanmelding\w*|inschrijving\w*|registratie|me|mij|ons)\b.{0,60}?\b(?:in|terug)\b|\bin ?(?:te )?trekken\b|\bingetrokken\b|\bterug ?(?:te )?trekken\b",
        r"\b(?:haal|halen|schrap|schrappen|streep|strepen|verwijder\w*|uitschrijven|uit te schrijven)\b.{0,80}?\b(?:lijst|naam|mij|me|ons|hem|haar|af|door|uit)\b|\bschrijf\b.{0,40}\buit\b|\bvan de (?:\w{0,12})lijst (?:halen|af|afhalen|schrappen|verwijderen|worden gehaald)\b",
        r"\b(?:plek|plaats|stoel|plekje|plaatsje|plaatsen|plekken|stoelen)\b.{0,50}?\b(?:vrij ?(?:te )?(?:geven|gegeven|komt|komen|maken|gemaakt)|weg ?geven|aan (?:een ander|iemand)|naar (?:een ander|iemand)|iemand anders|vergeven|doorgeven|beschikbaar|afstaan|sta ik af|vervalt|vervallen)\b|\biemand anders blij\b",
        r"\bdus helaas\b|^\W*(?:nee,? ?)?helaas\W*$|\bhelaas niet\b|\bhelaas geen\b|\b(?:gaat|wordt) (?:het )?(?:hem|em|'m|m) (?:\w+ )?niet\b|\bgaat (?:het )?(?:helaas )?niet worden\b|\bziek ?(?:te )?meld\w*\b|\bafwezig\b|\bafwezigheid\b|\bgaat niet door\b|\btoch (?:maar )?niet\b|\bniet meer (?:bij|aanwezig|van de partij)\b",
        r"\b(?:er|iets|wat|afspraak|overleg|vergadering)\b.{0,30}\btussen ?(?:door )?(?:ge)?kom(?:en|t)\b|\bgeen (?:gelegenheid|ruimte|tijd|mogelijkheid)\b|\bzien?\b.{0,20}\ber ?\b.{0,12}\bvan af\b|\bzonder (?:mij|ons|me)\b",
        r"\b(?:ben|is|zijn|ligt|lig|werd|geworden|wegens|vanwege|door|meldde)\b.{0,40}?\b(?:ziek(?:te|tes|gemeld|melding)?|griep|geveld|geblesseerd)\b|\bziek (?:geworden|gemeld|thuis|op bed|naar huis)\b|\bziekgemeld\b|\bziek te bed\b",
        r"\b(?:can ?not|can'?t|unable|won'?t|not be able|not able|no longer)\b.{0,40}?\b(?:make|attend|come|join|be there|participate)\b|\bcan'?t make it\b|\bwithdraw\b|\bregret(?:s|fully)?\b|\bhave to (?:cancel|decline|pass|miss)\b|\bnot (?:be )?(?:attending|coming|joining)\b|\bnot attend\b",
        r"\b(?:is|ben|zijn) (?:er )?(?:dan|die dag|die middag|die week|helaas)\b.{0,30}\b(?:niet|weg)\b",
    ),
    Sign.AWAY: (
        r"\b(?:ben|zit|is|zijn)\b.{0,40}\b(?:op|met) (?:vakantie|verlof|reis|zwangerschapsverlof|ouderschapsverlof)\b|\bin het buitenland\b|\b(?:ben|zit|moet) (?:ik )?(?:dan |die (?:week|dag|middag) |zelf ){1,3}",
        r"\b(?:ik )?zelf (?:ben|zit|moet|heb|kan|ga|kom) (?:ik )?|\b(?:ik ga|ik kom|kan ik|ben ik|ik ben|ik kan) (?:er )?zelf (?!ook|mee|wel|graag|natuurlijk|uiteraard)|\bi am (?:away|abroad|on leave)\b|\bmyself,? i\b",
    ),
    Sign.KEEN: (
        r"\bkijk(?:en)?\b.{0,40}?\b(?:naar uit|uit naar)\b|\bernaar uit\b|\bzie(?:n)? (?:er ?)?(?:naar )?uit (?:naar)?\b|\buit naar\b|\bgehoor aan\b.{0,20}\buitnodiging\b|\bverheug\w*|\bzin in\b|\bbenieuwd\b|\blook(?:ing)? forward\b",
        r"\btot (?:dan|de 18|dinsdag|18|ziens op|in schiedam)\b|\bzie (?:je|jullie|u) (?:dan|de|op|dinsdag|in)\b|\bsee you (?:there|then|on|tuesday|in)\b|\btot op\b",
        r"^\W*(?:ja|yes|jazeker|graag|heel graag|leuk|prima|zeker|goed plan|doe ik|top|absoluut|natuurlijk)\b|\bja,? graag\b|\bgraag!|\bkom graag\b|\bgraag naar\b|\bbelangstelling\b|\binteresse\b|\bgeinteresseerd\b|\binterested\b|\bhoor graag meer\b",
    ),
    Sign.EARLIER: (
        r"\b(?:had|heb|hadden|hebben|was|waren|ben|is|zijn|sta|staan|stond|stonden|waar)\b.{0,90}?\b(?:aangemeld|ingeschreven|opgegeven|op de (?:\w{0,12})lijst|aan ?gemeld|geregistreerd|doorgegeven|gereserveerd|toegezegd)\b",
        r"\b(?:mijn|onze|de|een|in) (?:eerdere?|vorige|vroegere) (?:aanmelding|mail|bericht|opgave|inschrijving|e-mail|aanmeld)\w*|\beerder(?:e)? (?:aangemeld|opgegeven|ingeschreven)\b|\b(?:aan)?gemelde? collega\b",
        r"\b(?:mijn|onze|de|zijn|haar) (?:aanmelding|inschrijving|reservering|registratie|opgave)\b.{0,50}\b(?:van (?:gisteren|vorige|maandag|dinsdag|woensdag|donderdag|vrijdag|vanochtend|vanmorgen|eerder|afgelopen|\d)|intrekken|annuleren|wijzigen|aanpassen|laten vervallen|vervallen|ongedaan|eerder|vorige)\b",
        r"\bmeldde (?:ik|wij|we|mij|me)\b.{0,60}\baan\b|\b(?:ik|wij|we) meldden?\b.{0,60}\baan\b|\bsta(?:an)? (?:ik|we|wij|al|er|nog|op|te)\b.{0,40}\blijst\b|\bwas ik (?:aangemeld|van plan)\b|\bal (?:aangemeld|ingeschreven|opgegeven)\b|\breeds (?:aangemeld|ingeschreven)\b",
        r"\bhad (?:ik|wij|we)?.{0,40}\bgezegd dat\b|\b(?:already|previously) (?:registered|signed)\b|\b(?:i|we) (?:had|have) (?:registered|signed up)\b|\bsigned up (?:last|earlier|yesterday)\b|\bmy (?:earlier|previous) (?:registration|mail|e-?mail|message)\b|\bregistered (?:last|earlier|yesterday)\b",
        r"\bgisteren (?:gaf|meldde|schreef)\b|\bvorige week (?:gaf|meldde|schreef)\b|\bzou(?:den)?\b.{0,40}\b(?:erbij zijn|aanwezig zijn|komen|meegaan|van de partij zijn)\b.{0,30}\bmaar\b|\bik zou (?:dinsdag|de 18e|op 18)\b|\bstaan (?:wij|we) met\b|\b(?:mijn|onze) (?:plek|plaats|plaatsen|plekken)\b|\b(?:bij|in) mijn (?:aanmelding|mail|bericht|opgave|eerdere)\b|\b(?:vergat|vergeten) (?:ik )?(?:nog )?(?:te melden|door te geven|te zeggen|te vermelden)\b|\bafmelden voor de borrel\b|\bblijf(?:t)? (?:ik )?toch\b|\bbij nader inzien\b|\bals (?:eerder )?aangemeld\b",
    ),
    Sign.EXTRA: (
        r"(?<!\w)\+ ?(?:1|2|3|een|twee)\b|\bplus (?:1|een|one)\b|\berbij (?:zetten|schrijven|aanmelden|noteren|voegen|nemen|komen|komt|kan)\b|\b(?:zet|schrijf|noteer|voeg|tel)\b.{0,60}\berbij\b|\bnog (?:iemand|een (?:collega|persoon|deelnemer|extra)|twee (?:collega|person))\w*\b",
        r"\bextra (?:persoon|plek|plaats|collega|deelnemer|stoel|plaatsen|aanmelding)\w*|\b(?:een|twee|drie|\d) (?:person(?:en)?|collega'?s?|persoon|man) (?:extra|meer|erbij)\b|\buitbreid\w*|\ber (?:ook |nog |graag )+bij\b|\b(?:ook|alsnog) (?:graag |nog )?(?:mee|aanmelden|mijn collega|aansluiten|nog)\b|\bgaat (?:er )?(?:ook |nog )?(?:iemand|een collega|mijn collega)?.{0,30}\bmee\b|\bsluit(?:en)? (?:er )?(?:ook|nog)\b.{0,40}\baan\b|\badd(?:itional)?\b.{0,30}\b(?:colleague|person|seat)|\bbring(?:ing)?\b.{0,30}\bcolleague",
        r"\b(?:neem|nemen|breng|brengen)\b.{0,60}\bmee\b|\bmee ?(?:te )?(?:nemen|brengen)\b|\bvoeg\w*\b.{0,40}\btoe\b|\btoe ?(?:te )?voegen\b",
    ),
    Sign.REPLACES: (
        r"\bin (?:mijn|zijn|haar|hun|onze|diens|de) plaats\b|\bin plaats van\b|\bi\.?p\.?v\.?\b|\bin mijn plek\b|\bmijn plek (?:in|over)\b|\b(?:neem|neemt|nemen|overneemt|nam)\b.{0,40}\b(?:plek|plaats)\b.{0,12}\b(?:in|over)\b|\b(?:plek|plaats)\b.{0,40}\b(?:over|in) ?(?:te |ge)?n(?:eemt|emen|omen)\b|\binneemt\b",
        r"\bvervang(?:t|en|er|ing|ster)?\b|\bwaar ?(?:te )?nem\w+|\bneemt? (?:voor )?(?:mij|me) waar\b|\binval(?:t|len|ler)\b|\bvalt (?:voor )?(?:mij|me) in\b|\bin de plaats\b|\bomwissel\w*|\b(?:wil|willen|graag) ruilen\b|\bnamens mij\b|\bhonneurs waar\b|\bgaat voor mij\b|\bkomt voor mij\b|\b(?:komt|gaat) (?:dan |nu )?in (?:mijn|zijn|haar)\b|\bdraag\b.{0,40}\bover\b|\b(?:plek|plaats|stoel)\b.{0,30}\b(?:overdragen|aan mijn collega|gaat naar|naar mijn collega|door aan|aan collega|over aan)\b",
        r"\binstead of\b|\bin my place\b|\breplac\w+|\bon my behalf\b|\btake my (?:place|seat)\b",
    ),
    Sign.CORRECTS: (
        r"\bcorrectie\b|\bin tegenstelling tot\b|\brectificatie\b|\bwijziging(?:en)?\b|\bwijzig(?:en|t)?\b|\bgewijzigd\b|\bverander(?:d|t|en|ing)\w*\b|\baan ?(?:te )?passen\b|\baanpassing\b|\baangepast\b|\bging iets mis\b|\bvergissing\b|\bvergist\b|\bfoutje?\b|\bverkeerd\b|\bklopt niet\b|\bniet (?:met|de) .{0,25}\bmaar\b|\bworden (?:er|het|nu|dus|toch)\b|\b(?:toch|nu|inmiddels) (?:met|maar|ook)\b|\b(?:moet|moeten) zijn\b|\bcorrection\b|\bchange (?:of|my|our|to)\b|\bdoorgegeven naam\b|\bniet \w+ maar\b|\btotaal\b|\bnieuwe? aantal\b|\bupdate\b|\bverkeerd gespeld\b|\bmijn naam is\b|\bten opzichte van\b",
    ),
    Sign.AMENDS: (
        r"^\W*(?:correctie|rectificatie|wijziging|gewijzigde?|herziene?|aanvulling|aangepaste?|nieuwe deelnemerslijst|update|correction|change)\b",
        r"\b(?:gewijzigde|herziene|aangepaste|nieuwe) (?:aanmelding|lijst|opgave|deelnemerslijst|versie)\b|\bwijziging (?:in|van|op|deelname|aanmelding|deelnemers?)\b|\bcorrectie (?:op|van|aanmelding)\b|\bmijn naam is (?:overigens|eigenlijk|niet|trouwens|verkeerd)\b|\bnaam (?:is |staat )?verkeerd\b|\bverkeerd gespeld\b|\b(?:een|1|twee|2) (?:persoon |personen |man )?minder\b|\bval(?:t|len) af\b",
    ),
    Sign.UNSURE: (
        r"\bonder (?:\w+ )?voorbehoud\b|\bvoorbehoud\b|\bmisschien\b|\bwellicht\b|\bmogelijk(?:erwijs)?\b(?! (?:te|om|is|aan))|\bmits\b|\btenzij\b|\btwijfel\w*|\bafhankelijk\b|\bvoorlopig\b|\bin principe\b|\bin beginsel\b|\bvooralsnog\b|\bonzeker\b",
        r"\b(?:weet|weten)\b.{0,25}\bnog niet\b|\bnog niet (?:zeker|100|helemaal|definitief|bekend|rond|duidelijk|zeker weten)\b|\bnog (?:even )?(?:afwachten|kijken|overleggen|afstemmen|regelen of|uitzoeken)\b|\bals (?:het|dat|alles|ik|we) (?:lukt|past|kan|meezit|door|akkoord|toestemming|mag|vrij)\b|\bals .{0,60}\b(?:akkoord|lukt|goed gaat|meewerkt|toestemming|ruilen)\b|\bindien (?:mogelijk|het|mijn|ik)\b|\bprobeer(?:en)?\b|\bhoop(?:t|en)?\b.{0,30}\b(?:te kunnen|erbij te|bij te zijn|te komen|aanwezig te)\b|\bwaarschijnlijk\b|\bvermoedelijk\b|\bdenk (?:ik )?dat\b|\bzou(?:den)? kunnen\b|\been optie\b|\bin optie\b|\bwachten? op (?:toestemming|akkoord)\b",
        r"\bmaybe\b|\bmight\b|\bperhaps\b|\btentative\w*|\bprovisional\w*|\bif (?:i|we|my|that|possible)\b|\bnot (?:yet )?(?:sure|certain)\b|\bsubject to\b|\bprobably\b|\bpending\b|\bunless\b|\bdepend(?:s|ing)\b",
    ),
    Sign.REQUESTS: (
        r"\b(?:wil|wilt|willen|kun|kunt|kunnen|kan|zou|zouden|mag|mogen|would|could|can|will|may)\b.{0,60}\b(?:aanmelden|aan te melden|inschrijven|noteren|opgeven|registreren|reserveren|erbij|op de lijst|toevoegen|bijschrijven|meetellen|bijzetten|zetten|afmelden|schrappen|uitschrijven|halen|doorhalen|verwijderen|aanpassen|wijzigen|doorgeven|verwerken|vervangen|register|add|put|sign|remove|cancel|reserve|annuleren|vrijhouden|boeken|plaatsen|houden|rekenen|meenemen)\b",
        r"\b(?:bevestiging|bevestigen|bevestigt|bevestig|confirm\w*|ontvangstbevestiging|akkoord|goed zo|is dat goed|goed\?|ok\?|oke\?|oke\b|lukt dat|dank\w*\?|toch\?|he\?|niet\?|nietwaar|hoor ik nog|gelukt|goed doorgekomen|is dat oke|alvast)\b",
    ),
    Sign.WONDERS: (
        r"\b(?:vraag|vraagje|vragen|question|questions)\b(?! (?:gerust|stellen|mag|kunt|kun|kan|neem|dan)\b).{0,60}:|\b(?:heb|had|hebben) (?:ik |we |wij )?(?:nog |wel |ook |alleen |even )*(?:een|twee|drie|enkele|wat|\d) (?:\w+ )?(?:vraag|vraagje|vragen|vraagjes)\b|\bvr(?:aag|agen|oeg|oegen)\b (?:ik |wij |we )?(?:me|mij|ons) (?:wel |eigenlijk |nog )?af\b|\bbenieuwd (?:of|hoe|wat|wie|naar hoe)\b|\bte weten (?:of|hoe|wat|waar|wanneer|wie|welke)\b|\bgraag weten\b|\bmijn vraag\b|\ben een vraag\b|\bnog een vraag\w*\b|\bwel een vraag\b|\bquestion\b",
        r"\b(?:hoor|verneem|ontvang|weet|wil|zou) (?:ik |wij |we )?(?:\w+ ){0,2}?(?:graag|gaarne) .{0,60}\b(?:of|wat|hoe|waar|wanneer|welke?|wie|meer|programma|informatie)\b|\bgraag (?:hoor|verneem|ontvang|wil|zou) (?:ik|wij|we)\b.{0,60}\b(?:of|wat|hoe|waar|wanneer|welke?|meer|programma|informatie|weten)\b|\bgraag (?:meer informatie|het programma|even weten)\b",
        r"\b(?:kun|kunt|kan|kunnen|could|can) (?:u|je|jullie|you)\b.{0,30}\b(?:laten weten|aangeven|zeggen|vertellen|toesturen|sturen|mailen|let me know|tell)\b(?! (?:dat|that))|\blaat (?:je |u |het )?(?:mij |me |ons |even )*(?:weten|maar weten) (?:of|hoe|waar|wat|wanneer)\b|\blet me know (?:if|whether|where|how)\b|\bi (?:was )?wonder\w*",
    ),
    Sign.PARTLY: (
        r"\bborrel\w*|\bdrink(?:s)?\b|\bhapje\w*|\bnazit\b|\bnaborrel\w*|\bafterparty\b|\b(?:eerder|vroeger|op tijd) (?:weg|vertrek\w*|naar huis|gaan|moet)\b|\b(?:iets|wat|ietsje|half uur|uur|kwartier|kwartiertje|uurtje) (?:later|eerder)\b|\bhele middag\b|\btot het ein\w*|\btot (?:ca\.? |circa |ongeveer |rond )?\d|\bop tijd\b|\bvanaf \d|\beerste (?:deel|uur|half)|\btweede deel\b|\blaatste (?:deel|uur)|\b(?:pas|rond|om|na|voor|tegen) (?:ca\.? |circa |ongeveer )?\d{1,2}(?:[.:]\d\d)?(?: uur|u\b|:|\.)|\bpas (?:om|na|rond|tegen)\b|\bte laat\b|\blater (?:aansluit|komen|zijn|binnen)\w*|\brond half\b|\brond (?:een|twee|drie|vier|vijf)\b|\bleave early\b|\blater than\b|\barrive\b",
    ),
    Sign.LATER_TIME: (
        r"\b(?:volgende|vorige|andere|latere|toekomstige|next|last|een ander) (?:keer|bijeenkomst(?:en)?|edities?|editie|maal|kwartaal|time|meeting|one|gelegenheid|sessie)\b|\ba\.s\. keer\b|\bvolgend (?:kwartaal|jaar)\b|\bkomende bijeenkomsten\b|\bin de toekomst\b|\bvolgende x\b|\bopvolgend\w*\b|\bvervolgbijeenkomst\w*",
    ),
    Sign.SUPPOSES: (
        r"\b(?:voordat|voor|alvorens|before|eer) (?:ik|wij|we|i)\b.{0,60}\b(?:aanmeld\w*|aan te melden|inschrijf|opgeef|komen?|register|sign up|toezeg\w*|beslis\w*)\b|\b(?:alvorens|om) (?:mij|me|ons) (?:aan|in) te\b.{0,20}\?|\bmocht(?:en)? (?:ik|we|er|het)\b|\bals ik me (?:wil )?aanmeld\b|\bwaar (?:kan|moet) (?:ik|men) .{0,30}aanmeld|\bhoe (?:kan|moet|meld) .{0,40}aan\w*|\b(?:kan|kun|kunnen|mag|mogen)\b (?:ik|we|wij|men|je|er|u)\b.{0,40}\bnog\b.{0,30}\b(?:aanmelden|inschrijven|opgeven|terecht)\b.{0,20}\?|\b(?:is|zijn) er nog\b.{0,30}(?:plek|plaats|ruimte)|\bnog (?:plek|plaats|ruimte|plaatsen|plekken)\b|\bcan i still\b|\bany (?:seats|places|room) left\b|\boverweeg\b|\boverwegen\b",
    ),
    Sign.THANKS: (
        r"\bdank(?:t|je|jewel|u)?\b|\bbedankt\b|\bthank(?:s)?\b|\bthx\b|\bleuk\b|\bfijn\b|\btop\b|\bsuper\b|\bgeweldig\b|\bveel (?:succes|plezier)\b",
    ),
    Sign.WAITING_LIST: (r"\bwacht ?lijst\b|\breservelijst\b|\bwaiting ?list\b|\bwaitlist\b",),
}


@cache
def pattern(sign: Sign) -> re.Pattern[str]:
    """All wordings of one sign as one compiled pattern."""
    return re.compile("|".join(WORDINGS[sign]))
