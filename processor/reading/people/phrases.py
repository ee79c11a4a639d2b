"""What stands around a name and tells what becomes of its bearer: patterns on plain text, each with what it tells."""

import re

from processor.reading.people.first_person import MYSELF
from processor.reading.text.wordings import Turn

INCIDENTAL = Turn(
    r"\b(?:(?:zat|zaten|stond|liep|sprak)(?: \w+){0,3} naast"
    r"|via|dankzij|volgens|cc|beste|dag|hoi|hallo|geachte|dank aan|advies van|verzoek van|aanraden van"
    r"|uitnodiging van|voorspraak van|zei|zegt|vindt|vond|raadde|adviseerde|attendeerde|tipte|wees|vertelde"
    r"|mailde|gesproken met"
    r"|(?:sprak|spraken|ontmoette|ontmoetten|zag|zagen|trof|hoorde|kende)(?: (?:ik|wij|we|er|daar|laatst|onlangs))*"
    r"|sprak met|kennis (?:te )?maken met|kennismaken met"
    r"|gesprek met|overleg met|contact met|afspraak met|van|aan|hoorde van|kreeg van|gehoord van"
    r"|groeten aan|groet aan|bij|bel|door|tip van"
    r"|afgestemd met|werk\w*(?: ik| wij)? samen met|samenwerk\w* met|met wie|t\.a\.v\.?|tav|mail van|link van"
    r"|from|thanks to|wijzen door|of)"
    r"(?: (?:mijn|onze|een|de|uw|jullie|je|my|our))?(?: (?:directe|nieuwe|oude|voormalige|ex|gewaardeerde))?"
    r"(?: (?:collega|leidinggevende|wethouder|directeur|heer|mevrouw|mevr\.?|dhr\.?|mw\.?|ir\.?|drs\.?"
    r"|\w*manager|\w*adviseur|\w*secretaris|\w*hoofd|(?:team|project|programma|afdelings)?leider|griffier"
    r"|\w*voorzitter|chef|baas|colleague|burgemeester|mr\.?|prof\.?)){0,3} $",
)
"""Before a name: somebody who is only spoken of."""
OF = Turn(
    r"\b(?:die|aanmelding(?:en)?|inschrijving(?:en)?|komst|deelname|aanwezigheid|registratie|opgave|afmelding"
    r"|plaats|plek|naam|namen|gegevens|aanmelden van|opgeven van|registration|nieuw(?:s|e)) (?:van|voor"
    r"|of)(?: [\w'.]+){0,3} ?$|\b(?:vergezeld|vervangen|waargenomen|accompanied|replaced|ingenomen|vertegenwoordigd"
    r"|bijgewoond|bezocht|gevolgd|represented|attended)(?: (?:zal|zullen|wordt|worden|gaat|gaan|zijn)){0,2}"
    r"(?: \w+)? (?:door|by)(?: [\w']+){0,2}(?: \w{1,5}\.){0,3} ?$|\b(?:over|door) aan(?: [\w'.]+){0,2} ?$"
    r"|\bgaat naar(?: [\w'.]+){0,2} ?$"
    r"|\bon behalf of(?: [\w.]+){0,3} ?$|\been van\b.{0,20}$|\b(?:plek|overdragen"
    r"|overgedragen) aan(?: [\w'.]+){0,2} ?$"
    r"|\bgeef .{0,30}\baan(?: [\w'.]+){0,2} ?$"
)
"""Before a name: whose registration or place it is."""
PERHAPS = Turn(r"\b(?:misschien|wellicht|eventueel|mogelijk|mogelijkerwijs|onder voorbehoud|maybe|perhaps|possibly)\b")
"""Beside a name: he comes only perhaps."""
HIM = re.compile(r"\b(?:hem|haar|hen|ze|hun|him|her|them|beiden|allebei)\b")
"""Somebody named before."""
HE = re.compile(r"^\W*(?:hij|zij|ze|he|she|beiden|both|they)\b|\b(?:wil|zal|komt|gaat) (?:hij|zij|ze)\b")
"""A sentence about somebody named before."""
THAT_HE = re.compile(r"(?:\bdat|[,:;]) (?:hij|zij|ze)\b|\bthat (?:he|she)\b")
"""What is told about somebody named before, in the same sentence."""
REPORTS = re.compile(
    r"^[ ,)]{1,2}(?:\([^)]*\) ?)?(?:stuurt|mailt|belt|ontving|kreeg|wees|attendeerde|stuurde|tipte|vertelde|zei"
    r"|vroeg|mailde|raadde|noemde"
    r"|adviseerde|liet|heeft (?:mij|me|ons) (?:gewezen|getipt|verteld|geattendeerd|gevraagd|doorgestuurd)|told"
    r"|zet (?:me|mij|ons) (?:af|op|in)|gaf (?:me|mij|ons)|had (?:het|dit|de \w+) doorgestuurd"
    r"|sent|suggested|mentioned|forwarded|vraagt|zegt|vindt|vond|dacht|meent|tekende|heeft (?:getekend"
    r"|ingestemd|akkoord)"
    r"|is akkoord|keurde|gaf akkoord|ging akkoord|zet (?:ik )?in de cc|in (?:de )?(?:cc|kopie))\b"
    r"|^, (?:graag )?(?:ter|voor de) (?:info\w*|kennisgeving)\b|^ (?:staat|lees\w*|zit) (?:mee )?(?:in"
    r"|via) (?:de )?cc\b"
)
"""Behind a name: what he did, which is not coming."""
COMES_TOO = re.compile(r"\ben (?:hij |zij )?(?:komt|gaat|wil|schuift|sluit|is)\b.{0,20}\b(?:ook|mee|aan|erbij|bij)\b")
"""Behind a name and what he did: he comes all the same."""
GONE_BEFORE = re.compile(
    r"\b(?:in (?:de )?plaats van|i\.?p\.?v\.?|instead of|niet:?|vervang(?:t|en)?:?|replac(?:e|es|ing)"
    r"|behalve|behalf?ve|zonder|not|uitgezonderd|except(?: for)?)"
    r"(?: (?:de|heer|mevrouw|mijn|onze|collega|dhr\.?|mevr\.?|mw\.?))*\s?$"
    r"|\b(?:val(?:t|len)?|inval\w*|waar ?(?:te )?neem\w*)\b[^,.;]{0,25}\bvoor (?:mijn )?(?:collega )?$"
    r"|(?:^|[\s(])(?:eraf|er ?uit|min|weg|vervallen|vervalt|vervallen|schrappen|afmelden|afgemeld|verhinderd|oud|was"
    r"|out|(?<!kick )off)"
    r"\s?: ?[^:;.]{0,60}$"
)
"""Before a name: somebody who is replaced or left out."""
GONE_BEHIND = re.compile(
    r"^(?: en [\w' -]{2,40})? niet(?: meer)? (?:naar|mee|aanwezig|bij|komen|gaan)\b"
    r"|^(?: (?:opgegeven|aangemeld|doorgegeven|genoteerd|ingeschreven|gemeld))?[,;]? (?:maar )?(?:dat|dit"
    r"|die) (?:moet|moest)\b"
    r"|^['\"]?,? maar (?:dat|het|dit) (?:is|moet|wordt|had)\b|^,? (?:maar )?niet(?: meer)? ?(?:[,.;!]|$)"
    r"|^ (?:wordt|is) overgenomen\b"
    r"|^(?: (?:wordt|zal worden|word))\b.{0,40}\bvervangen\b|^ valt af\b|^ is replaced\b"
)
"""Behind a name: somebody who is replaced."""
UNNAMED = re.compile(
    r"\b(?:(?:mijn|een|onze|nog een|één van mijn|1|a|my|een andere|n) (?:\w+ ){0,2}?(?:collega|baas|chef"
    r"|leidinggevende|teamleider|directeur|manager|medewerk(?:er"
    r"|ster)|stagiaire?|trainee|colleague|kamergenoot|teamgenoot|teamlid|partner|introducee)|nog iemand"
    r"|iemand anders|a colleague)\b(?!'|\w)"
)
"""A colleague without a name."""
PLURAL = Turn(
    r"\b(?:collega'?s|collegaas|medewerkers|trainees|stagiairs|colleagues|teamleden|een paar (?:mensen"
    r"|collega's)|enkele|een aantal|een delegatie|met het (?:hele )?team|met de hele|met z'n allen)\b"
)
"""Colleagues without number."""
HANDED_TO = Turn(
    r"\bvervang\w*\b[^.;]{0,50}\bdoor(?: (?:de|mijn|onze))?(?: (?:heer|mevrouw|collega))? ?$|"
    r"\b(?:overgenomen|ingenomen) door(?: (?:de|mijn|onze))?(?: (?:heer|mevrouw|mevr|mw|dhr|collega)\.?)? ?$"
    r"|\b(?:doorgeven|overdragen|geven|gegeven|afstaan|overgedragen|over|door) aan(?: (?:mijn|een"
    r"|onze))?(?: collega)? ?$"
    r"|\bmijn naam (?:te )?(?:veranderen|wijzigen|vervangen|omzetten|wijzig\w*) (?:in|door|naar)(?: die van)? ?$"
    r"|\bgaat naar(?: (?:mijn|onze))?(?: collega)? ?$|\bwel(?: (?:mijn|onze))?(?: collega)? ?$"
)
"""Before a name: who gets the place that another gives up."""
LISTING = re.compile(
    r"^\W*(?:dat|dit|het) (?:zijn|is|worden|wordt)\b|^\W*met (?:ons|wij|we) bedoel|^\W*(?:wij|we) zijn\b"
    r"|^\W*(?:het )?(?:gaat om|betreft)\b|^\W*(?:namelijk|te weten|en wel|wel)\b"
    r"|^\W*these are\b"
)
"""At the head of a sentence: the names of those of whom the one before speaks."""
FOR = re.compile(r"\b(?:een|eentje|1|plek(?:je)?|stoel|plaats|ook|die|twee|en) voor(?: (?:mijn|onze))?(?: \w+){0,2} ?$")
"""Before a name: for whom a chair is asked."""
SECOND = re.compile(
    r"\b(?:de|mijn|onze) (?:tweede|andere|derde|vierde|laatste|extra)(?: (?:persoon|deelnemer|plek|plaats|stoel|naam"
    r"|collega|man|vrouw))? (?:is|wordt|heet|zijn|gaat naar|is voor|is bestemd voor)(?: (?:collega|mijn collega|de heer"
    r"|mevrouw))? $|\b(?:ook|mede|tevens) namens(?: (?:mijn|onze))?(?: collega)? $|\bvergezeld door(?: \w+){0,2} $"
)
"""Before a name: one of those who were counted."""
BY_HIMSELF = Turn(
    r"\b(?:meldt?|melden|schrijft|geeft|gaf)\b.{0,12}\b(?:zichzelf|zich (?:nog|zelf|apart|later"
    r"|rechtstreeks|desgewenst))\b"
    r"|\b(?:stuurt|stuur\w*|mailt|regelt|doet|laat|meldt|schrijft|neemt|belt|geeft)\b.{0,25}\b(?:zelf|apart)\b"
    r"|\bzelf (?:nog )?(?:mailen|aanmelden|een mail)"
    r"|\b(?:zich(?:zelf)?|is|zijn|staat|staan) (?:al|reeds|inmiddels)\b.{0,30}\b(?:gemeld|aangemeld"
    r"|ingeschreven|opgegeven|lijst)\b"
    r"|\b(?:stuurt|sturen|mailt|stuur\w*)\b[^.;]{0,30}\baparte? (?:mail\w*|bericht\w*|aanmelding)"
    r"|\b(?:hem|haar|hen|die)\b.{0,4}\bhoef\w*\b.{0,20}\bniet\b"
    r"|\b(?:has|have) already (?:registered|signed)\b|\bwill register (?:him|her|them)sel"
    r"|\b(?:registered|signed up) (?:by |on )?(?:him|her|them)sel|\b(?:registered|signed up) separately"
    r"|\b(?:heeft|hebben|had) zich(?:zelf)? (?:\w+ ){0,3}?(?:al|reeds|apart|zelf)\b[^.;]{0,30}\b(?:(?:aan)?gemeld"
    r"|ingeschreven|opgegeven)\b"
    r"|\b(?:hem|haar|hen|die|ze|hun) hoef\w*\b[^.;]{0,30}\bniet\b|\bhoef\w* (?:u|je|jullie) (?:hem|haar|hen|ze)\b"
    r"|\b(?:aparte|eigen|afzonderlijke|losse) (?:mail\w*|e-?mail|aanmelding|bericht\w*|opgave)\b|\bniet dubbel\b"
    r"|\b(?:staat|staan|is|zijn|heeft|hebben) (?:\w+ )?(?:apart|afzonderlijk|los)\b[^.;]{0,20}\b(?:gemeld|aangemeld"
    r"|ingeschreven|opgegeven|genoteerd|lijst)\b"
    r"|\b(?:staat|staan) (?:al|reeds)\b[^.;]{0,30}\b(?:genoteerd|aangemeld|ingeschreven|op (?:de|je|jullie) lijst)\b"
)
"""Behind a name: he signs himself up."""
AS_BEFORE = re.compile(
    r".{0,40}?\b(?:kom(?:t|en)?|is|zijn|gaat|gaan|blijft|blijven)\b.{0,12}\b(?:gewoon|nog steeds"
    r"|wel gewoon|als afgesproken|zoals gepland|(?:wel )?staan)\b"
)
"""Behind a name: he comes as he was to come before."""
IN_HIS_PLACE = re.compile(
    r"\bin (?:zijn|haar|hun|diens|his|her|their) (?:plaats|plek|place|stead)\b|\bin plaats van (?:hem|haar|hen)\b"
    r"|\b(?:vervang(?:t|en)?|vervanger van|replac(?:e|es|ing)) (?:hem|haar|hen|him|her|them)\b"
    r"|\b(?:neem(?:t)?|nemen|ga(?:at)?|kom(?:t|en)?|tak(?:e|es|ing)) (?:\w+ ){0,3}?(?:zijn|haar|hun|his"
    r"|her) (?:plaats|plek|place|seat)\b"
    r"|\binstead of (?:him|her|them)\b|\b(?:zijn|haar) naam (?:te )?vervang\w*|\bvervang\w* (?:zijn|haar) naam\b"
)
"""Somebody named before loses his place to another."""
TOLD_OF_IT = re.compile(
    r"^[^.;:]{0,60}\b(?:getipt|geattendeerd|ingelicht|op de hoogte|doorgestuurd|verteld|gewezen op|aangespoord"
    r"|gemaild)\b"
)
"""Behind a name, after "ik heb": he only heard of the meeting."""
I_HAVE = Turn(
    r"\b(?:heb ik|ik heb|wij hebben|we hebben|hebben wij|hebben we|heeft)\b(?: \w+){0,5}[ ,]*(?:[\w ',]+ en )?$"
)
"""Before a name: what was done with him."""
LIKEWISE = re.compile(
    r"^ ?: (?:(?:mijn|onze|collega|de heer|mevrouw|wethouder) )*$|^\W*(?:en |and )?(?:ook|evenals|alsmede|alsook"
    r"|net als|samen met|also|as well as)(?: (?:mijn|onze|my"
    r"|our))?(?: (?:collega|colleague))?\W*$"
)
"""Between a refusal and a name: he who is named drops out too."""
NEXT_TIME = Turn(r"\b(?:een |de )?(?:volgende|andere) keer\b[^.;]{0,80}|\b(?:a )?(?:next|another) time\b[^.;]{0,80}")
"""What is said of another meeting than this one."""
WAS_TO = re.compile(
    r"\b(?:aanvankelijk|eigenlijk|eerst|oorspronkelijk|normaal|normaliter)\b.{0,12}\b(?:zou(?:den)?|had(?:den)?|was|ging)"
    r" (?:\w+ ){0,2}$"
)
"""Before a name: he was to come, as the writer says why he does himself."""
FINE_THAT = re.compile(
    r"(?<!lijkt )(?<! me )(?<! mij )(?<! ons )\b(?:leuk|fijn|mooi|goed|gezellig|top|super|prettig|heerlijk|nice"
    r"|great|good)(?: om)?(?: te (?:horen|lezen|zien"
    r"|vernemen|weten)| to (?:hear|see|read))? (?:dat|that) (?!ik\b|wij\b|we\b|i\b)"
)
"""Before a clause: what the writer heard and is glad of, so no news of his: "leuk om te horen dat Piet ook komt"."""
HAD_LIKED = re.compile(
    r"^[^,;.]{0,40}\b(?:aangemeld|ingeschreven|opgegeven|meegenomen|meegebracht|gereserveerd|genoteerd|gezien),? "
    r"(?:maar|doch|alleen|helaas)\b"
)
"""Behind a name, after "ik had graag": what the writer would have done, had not something come between."""
I_HAD_LIKED = Turn(r"\bgraag had(?:den)?\b[^,;.]*$|\bhad(?:den)?\b[^,;.]*\bgraag\b[^,;.]*$")
"""Before a name: a wish in the past tense."""
HAD_MEANT = re.compile(
    r"^(?: \([^)]*\))? (?:had (?:ook |graag |eigenlijk )+(?:gewild|mee|willen|op)"
    r"|zou (?:eigenlijk|eerst|oorspronkelijk|aanvankelijk)\b)"
)
"""Behind a name: he would have come."""
IT_IS = re.compile(
    r"\b(?:het|dat|die|de \w+|hij|zij) (?:is|wordt|werd)(?: (?:uiteindelijk|dus|nu|toch|collega|onze"
    r"|mijn)){0,3} $|\bis het (?:\w+ )?$"
)
"""Before a name: who he is of whom was told before."""
CHOSEN = re.compile(r"(?: \([^()]{0,80}\))? geworden\b")
"""Behind a name: he was chosen."""
AND_I = re.compile(rf"(?: \([^()]*\))?(?:,? [\w' -]{{1,40}},?)? ?(?:en|&|and|plus) (?:ik|i|{MYSELF})\b")
"""Behind a name: the writer joined to it."""
I_AND = re.compile(
    rf"\b(?:ik|i|{MYSELF}) (?:en|&|and|plus) (?:mijn |onze |my )?(?:collega |colleague )?$"
    r"|\b(?:ook|mede|tevens) (?:namens|on behalf of) (?:mijn |onze )?(?:[\w-]+ ){0,2}$"
    r"|\b(?:samen|together) (?:met|with) (?:mijn |onze |my )?(?:[\w-]+ ){0,2}$"
)
"""Before a name: the writer joined to it, or writing for both."""
IS_CALLED = re.compile(
    r"^\W*(?:(?:hij|zij|ze|die|he|she) (?:heet|is|luistert naar)|(?:(?:zijn|haar|de|diens|his|her|the) )?naam"
    r"(?: is| luidt)?:?"
    r"|(?:dat|dit|het) (?:is|wordt|betreft|gaat om))(?: (?:dan|collega|mijn collega|de heer|mevrouw))* $"
)
"""Before a name, at the head of a sentence: how somebody told of before is called."""
