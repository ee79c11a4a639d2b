"""The words in which people speak of the drinks, and those that say yes, no, perhaps or of others. Pure."""

import re

from processor.reading.text.wordings import Turn

HINT = Turn(
    r"borrel|drink|drank|nazit|napraten|glas|glaas|bier|wijn|pils|pint|proost|toost|toast|receptie|reception|aperitief"
    r"|bitterbal|social|afterparty|eentje|informe|borel|de bar|hangen|plakken|nakletsen|nababbelen|natje"
)
"""A cheap look whether a text can speak of drinks at all."""
MENTION = re.compile(
    r"\b(?!op)\w*-?borrel\w*|\bborel\b"
    r"|\breceptie (?:achteraf|na afloop|nadien)\b|\b(?:afsluitende|aansluitende) receptie\b"
    r"|\b(?:after-?|networking )?drinks\b|\bdrinks reception\b|\bhapje en (?:een )?drankje\b|\bnazit\b"
    r"|\bnaborrelen\b|\binformele? (?:samenzijn|deel|gedeelte|afsluiting)\b"
)
_AFTER = (
    r"(?:na afloop|na vijven|na vijf uur|nao a+f\w+|daarna|nadien|achteraf|na de (?:bijeenkomst|kick-?off)|tot slot"
    r"|after(?:wards)?"
    r"|aan het eind)"
)
_GLASS = (
    r"(?:(?:een |a )?(?:koud |lekker )?(?:drankje|natje|drink|glaasje|eentje|pilske|glas(?: wijn)?|biertje|bier|wijntje"
    r"|pilsje|pint(?:je)?"
    r"|bitterballen|aperitief)|napraten|nababbelen|proost(?:en)?|toost(?:en)?|toast(?:en)?|receptie|reception|social)"
)
WEAK = re.compile(rf"\b{_GLASS}\b[^.;]{{0,40}}\b{_AFTER}\b|\b{_AFTER}\b[^.;]{{0,40}}\b{_GLASS}\b|\bwel een drankje\b")
FIELD = re.compile(
    r"\b(?:borrel|drinks|netwerkborrel|naborrel)\b[^:=?.,;]{0,30}[:=?-]\s*(?:\(?(?:ja|j|yes) ?/ ?(?:nee|n|no)\)?\s*"
    r"[:=]?\s*)?(?P<said>ja|yes|graag|wel|x|j|nee|no|n|niet|geen|misschien|nog niet|weet)\b"
)
CORRECTED = re.compile(r"\b(?:(?:eh+|uh+|euh) )?(?:nee|no|sorry|pardon),? (?:ik bedoel\w*|i mean|wacht)\b(?: voor)?")
DOUBLE = re.compile(
    r"\b(?:(?:ook|dan|doe|me|mij) maar (?!niet|zonder)|geen nee (?:tegen|op)?|niet (?:te )?(?:missen|overslaan"
    r"|vergeten|versmaden|schieten|voorbij\w*)"
    r"|niet alleen|niet slechts|niet in de laatste plaats|(?:zeker |ook )?niet (?:over|af)\b|niet (?:vies"
    r"|afkerig) van"
    r"|voor geen (?:goud|prijs)(?: (?:te )?missen)?|sla\w* (?:\w+ ){0,3}niet (?:over|af)|geen (?:\w+ ){1,3}weiger\w*"
    r"|niet (?:te )?weiger\w*|geen (?:probleem|bezwaar|twijfel)"
    r"|no problem|not (?:want to )?miss|wouldn't miss"
    r"|niet (?:laten )?ontzeggen|(?:niet|nooit) weg te (?:slaan|branden|houden|denken)|nooit (?:af|over)"
    r"|geen tweede keer|not only|not just|niet onaardig|niet verkeerd)\b"
)
NO = re.compile(
    r"\b(?:niet|geen|zonder|nie|not|no|none|nooit|neither|nee|neen|sla|slaan|overslaan|mis|missen|skip\w*|helaas"
    r"|afmelden|afhaken|verstek|ontbreek|ontbreken|afwezig|absent|leave|leaving|rush|jammer|andere afspraak"
    r"|iets anders|before (?:the )?drinks|won't|can't|cannot|can not|don't|doesn't|unable|miss|pass|voorbij ?gaan"
    r"|voorbijgaan|aan (?:mij|me|ons) voorbij|schieten|lopen|vertrek\w*|vertrokken|onderweg|gone|left|naar huis"
    r"|wer nei hus|net foar|niks|zonder mij"
    r"|in plaats van(?: naar)?(?: de| een)? borrel\w*|(?:instead of|rather than)(?: \w+){0,3} drinks"
    r"|op huis aan|huiswaarts|er ?vandoor|er ?tussenuit"
    r"|laa?t\w* (?:ik|wij|we) aan (?:de |mijn |onze )?(?:anderen?|rest|liefhebbers|jongeren|collega'?s|jullie)"
    r"|ik pas|pas ik|moet (?:ik|hij|zij|ze)?\s?(?:weg|eerder|weer)|weg|tijd ontbreekt|spijt)\b|\b(?:meld\w*"
    r"|zeg\w*|zie|zien) .{0,12}\baf\b|\blaat (?:ik|we|wij) .{0,30}\bover\b"
    r"|\b(?:te laat|moet ik) (?:voor )?de borrel\b|\b(?:borrel|drinks) (?:moet|moeten) (?:ik|we|wij)\b|\b(?:ik|wij"
    r"|we)"
    r" (?:moet|moeten) (?:voor|de)\b"
)
YES = re.compile(
    r"\b(?:neemt|gebruik\w*|tref\w*|te vinden"
    r"|ook|graag|gaarne|blij[fv]\w*|bliuw|wel|ja|ben|zijn|is|erbij|bij|incl|inclusief|including|gezellig"
    r"|aanwezig|natuurlijk|uiteraard|vanzelfsprekend|zeker|lekker|plus|met|mee\w*|stay\w*|yes|join\w*|kom|komen|komt"
    r"|lust\w*|toch|hele|haak\w*|haken|schuif\w*|schuiven|aanschuiven|doe|doen|drinken|drink|proost\w*|toost\w*|zin"
    r"|verheug\w*|kijk\w* uit|zie\w* uit|absoluut|jazeker|jawel|meld\w*|schrijf\w*|inschrijv\w*|aanmeld\w*|sure"
    r"|reken|klinkt|hangen|included|er altijd in|love|happy|glad|count|attend\w*|present|prima|akkoord|with|too"
    r"|as well|neem|nemen|pak|pik|tot|hoop|smaken|op de)\b|\+"
)
OPEN = re.compile(
    r"\b(?:onderhandel\w*|overleg\w*"
    r"|aan (?:haar|hem|hen|hun|ieder\w*)(?: ?zelf)? over|aan (?:haar|hem|hen|hun)zelf"
    r"|misschien|wellicht|weet|weten|bekijk\w*|kijken(?! uit)|kijk ik (?:nog|dan|wel|even)|zie(?:n)? (?:ik|we"
    r"|wij)"
    r" (?:nog|dan|wel|ter|later|die)|nog (?:even )?(?:zien|bezien|kijken)|zien of|hangt|laat ik (?:nog|later|in het)"
    r"|twijfel\w*|mogelijk|afhankelijk|of (?:ik|we|wij)|maybe|perhaps|might|not sure|not yet|ligt eraan"
    r"|eventueel|proberen|probeer|voorbehoud|later horen|hoop\w* .{0,30}(?:halen|blijven)|ga proberen|nog onzeker"
    r"|afwachten|wordt spannend|zie\w* wel|nog niet|lastig|moeilijk)\b"
)
PROVIDED = re.compile(
    r"\b(?:mits|indien|tenzij|mocht(?:en)? (?:er|het)|unless|provided|if (?!.{0,12}\b(?:possible|allowed|okay|ok)\b)"
    r"|(?<!ook )als (?=(?:ik|wij|we|het|er|de|mijn|hij|zij|ze|je|u|jullie|dat|iemand|niemand)\b)(?!dat (?:mag|kan)"
    r"|het mag))"
)
SOME = re.compile(
    r"\b(?:een|twee|drie|vier|enkele|enkelen|sommige\w*|de helft|one|two|some|half) (?:van|of) (?:ons|hen|us|them"
    r"|de)\b|\bde rest\b|\balleen (?!voor|de|het|bij|naar|nog|maar|als|tijdens)\w+ (?:\w+ )?(?:blijft|gaat|komt"
    r"|wil)\b"
    r"|\bniet (?:iedereen|allemaal|allen)\b"
)
OTHER_WON_T = re.compile(
    r"(?:,|;|\ben\b|\band\b|\bmaar\b|\bbut\b|\()\s*(?!eten|lunch|diner|dat|daarna|dan)(?:\w+ ){1,4}?"
    r"(?<!ook )(?:niet|not|doesn't|won't|can't)\s*(?:mee)?\s*(?:$|[.,;()!])"
)
OTHER_WILL = re.compile(r"(?:,|;|\ben\b|\band\b|\bmaar\b|\bbut\b|\()\s*(?:\w+ ){1,4}?(?:wel|does|will)\s*(?:$|[.,;)!])")
WISHED = re.compile(r"\b(?:dat|fijn|leuk|goed|mooi) (?:er )?(?:ook )?(?:nog )?een borrel (?:is|bij|na|komt|zit)\b")
STRONG = re.compile(r"[;()!]|\bmaar\b|\bbut\b|\bomdat\b|\bwant\b|\bbecause\b|\bterwijl\b|\bhoewel\b|\balthough\b| - ")
SOFT = re.compile(r"[,;:()!]|\b(?:maar|but|omdat|want|because|terwijl|hoewel|although|en|and|dus|so)\b| - ")
ASKED_FOR = re.compile(r"\b(?:inschrijven|aanmelden|noteren|opgeven|opschrijven|zetten|register|sign|put|add)\b")
YES_CELL = re.compile(r"^(?:ja|j|yes|y|wel|x|graag|1|v|ok)\b|^[✓✔]")
NO_CELL = re.compile(r"^(?:nee|neen|n|no|niet|geen|0|-)(?:\b|$)")
