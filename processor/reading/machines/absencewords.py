"""How answering machines word their mail, in lower case, in the languages that reach a Dutch desk.

Data for absence.py; decides nothing. A bounded run of words stands for a few words in between, so that no pattern takes
more than linear time.
"""

import re

_SUBJECTS = (
    r"auto(?:matisch(?:e|es)?|matic|mated|matisk[t]?)?[ :-]{0,2}(?:antwo?ord|beantwoording|repl|respon|svar|vastaus)",
    r"(?:e-?mail |mail )?autorepl",
    r"r[ée]ponse automatique|risposta automatica|respuesta autom[áa]tica|resposta autom[áa]tica",
    r"automaattinen vastaus|odpowied[źz] automatyczna|automatyczna odpowied|automatická odpověď|otomatik yanıt",
    r"automatikus válasz|automatische antwort",
    r"out[ -]of[ -](?:the[ -])?office|ooo\b.{0,3}:|vacation (?:reply|message|notice)",
    r"afwezigheids?(?:assistent|bericht|melding|notificatie)|vakantiebericht|vakantiemelding",
    r"abwesenheits?(?:notiz|nachricht|assistent|meldung|mitteilung)|absence du bureau|message d'absence",
    r"fuera de (?:la )?oficina|fuori (?:sede|ufficio)|fora do escrit[óo]rio|frånvaro|frav[æa]r|poissaolo|nieobecno",
    r".{0,150}\(auto(?:matic|mated)? ?(?:response|reply)\)",
    r"auto: .{1,80}(?:out of the office|afwezig|abwesend|on leave|returning)",
)
SUBJECT = re.compile(rf"\W{{0,2}}(?:{'|'.join(_SUBJECTS)})")
"""At the start of a subject: enough by itself. "Auto:" alone isn't (RFC 3834 §3.1.5)."""

WEAK_SUBJECT = re.compile(
    r"\W{0,2}(?:ontvangstbevestiging|bevestiging van ontvangst|afwezig|niet aanwezig|abwesend|absen[tc]|vakantie"
    r"|ik werk (?:hier )?niet (?:meer|langer)|(?:ik ben )?uit dienst|niet (?:meer|langer) werkzaam"
    r"|met verlof|on (?:leave|holiday|vacation)|vacation|away\b)"
)
"""Persons write these too."""

HINTS = (
    *(
        "spoed",
        "dringend",
        "pensioen",
        "waargenomen",
        "werk ik niet",
        "uw mail",
        "je mail",
        "mailer",
        "afzender",
        "uw bericht",
    ),
    *("niet wachten", "uit dienst", "mijn mail", "deze mail", "zonder bereik"),
    *("je bericht", "opvolger", "urgent", "weer op", "in dienst"),
    *("automati", "afwezig", "aanwezig", "vakantie", "verlof", "bereikbaar", "kantoor", "werkzaam", "werk niet meer"),
    *(
        "out of",
        " leave",
        "holiday",
        "vacation",
        " away",
        "no longer",
        "travel",
        "urlaub",
        "büro",
        "abwesend",
        "absent",
    ),
    *("buitenslands", "buitenland", "vertoef", "niet gelezen", "geen acht"),
    *("congé", "vacances", "ausente", "vacaciones", "férias", "ferie", "assente", "autom", "monitored", "do not reply"),
    *(
        "verif",
        "confirm",
        "bevestig",
        "held",
        "quarantin",
        "moderator",
        "goedkeuring",
        "spam",
        "boxbe",
        "protected",
        "allowed",
    ),
)
"""Without one of these none of the patterns below fits; looking for them costs an ordinary mail next to nothing."""

ABSENT = re.compile(
    r"(?:ben ik|ik ben|zijn wij|wij zijn|ik) (?:[\w/]+ ){0,7}(?:afwezig|niet aanwezig|vakantie|verlof|vrij|uit kantoor"
    r"|niet bereikbaar|beperkt bereikbaar|buiten kantoor|niet op kantoor|niet meer werkzaam|uit dienst)"
    r"|(?:ben ik|ik ben) er (?:\w+ ){0,5}niet\b|ik ben (?:\w+ ){0,4}(?:pas )?weer (?:bereikbaar|aanwezig|terug"
    r"|op kantoor|aan het werk)"
    r"|(?:ben ik|zijn wij) (?:\w+ ){0,3}weer (?:bereikbaar|aanwezig|terug|op kantoor|aan het werk)"
    r"|(?:geniet ik|(?:ik|wij) geniet\w*) (?:\w+ ){0,5}(?:vakantie|verlof|pensioen|vrije dagen)|met (?:pensioen"
    r"|zwangerschapsverlof)"
    r"|(?:ik|wij) (?:heb|hebben) (?:\w+ ){0,3}(?:vakantie|verlof)"
    r"|afwezig (?:wegens|vanwege|in verband)|(?:wegens|vanwege|in verband met|door) (?:\w+ ){0,4}(?:afwezig"
    r"|niet aanwezig"
    r"|(?:beperkt|niet|slecht) bereikbaar)|werk ik niet\b|ik ben (?:\w+ ){0,3}niet in de gelegenheid om (?:uw"
    r"|je|mijn) (?:e-?)?mail"
    r"|(?:beperkt|slecht|niet|minder goed) bereikbaar|(?:i'm|i am) travell?ing|uit dienst|geen toegang tot"
    r"|(?:vertoef|verblijf) ik (?:\w+ ){0,4}(?:buitenslands|buitenland|elders)|(?:tot|t/m) (?:\w+ ){0,6}vertoef ik"
    r"|afwezig (?:van|t/m|tot|vanaf)|ik werk niet meer (?:bij|voor)|niet (?:langer|meer) werkzaam"
    r"|(?:i am|i'm|i will be|i'll be) (?:\w+ ){0,2}(?:out of (?:the )?office|away|travel)"
    r"|(?:i am|i'm|i will be|i'll be) (?:\w+ ){0,2}on (?:\w+ )?(?:leave|holiday|vacation)"
    r"|out of (?:the )?office (?:from|until|till)|no longer (?:work|with|employed)"
    r"|ik (?:zit|ben|loop|fiets|vaar|wandel|reis|trek|lig|sta) (?:\w+ ){0,2}(?:tot|t/m)\b"
    r"|ich bin (?:\S+ ){0,8}(?:nicht im büro|abwesend|im urlaub|nicht erreichbar)"
    r"|je suis (?:\w+ ){0,3}(?:absent|en congé|en vacances)|estoy (?:fuera|de vacaciones|ausente)"
    r"|estaré (?:fuera|ausente)|sono (?:assente|in ferie|fuori)|estou (?:ausente|de férias)"
)
"""Somebody isn't there; by itself this may be a cancellation."""

UNREAD = re.compile(
    r"niet in staat (?:om )?(?:uw|je|mijn) (?:e-?)?mail|"
    r"(?:adres|mailbox|postvak) (?:\w+ ){0,3}niet meer (?:gelezen|gebruikt|actief|bekeken)|"
    r"(?:wordt|worden) (?:\w+ ){0,2}(?:e-?mail|mail|post|berichten) (?:\w+ ){0,2}niet (?:gelezen|beantwoord|bekeken)"
    r"|geen acht geslagen|"
    r"(?:bericht|e-?mails?|mail) (?:wordt|worden|zal|zullen) (?:\w+ ){0,6}(?:doorgestuurd|doorgezonden|gelezen)"
    r"|lees (?:ik )?(?:\w+ ){0,3}(?:e-?mail|mail|berichten) (?:\w+ ){0,3}niet"
    r"|(?:niet|geen) (?:\w+ ){0,3}(?:e-?mail|mail) lezen|not (?:be )?(?:reading|checking)"
    r"|(?:mail|message|e-mail)s? (?:will|is|are) (?:not )?(?:be )?(?:forwarded|read|monitored)"
    r"|unable to read your|limited access to (?:my )?e-?mail|(?:beperkt|geen) toegang tot mijn (?:e-?)?mail"
    r"|(?:nachricht|mail) wird (?:nicht )?(?:weitergeleitet|gelesen)"
)
LATER = re.compile(
    r"(?:ik|wij) (?:reageer|reageren|antwoord|antwoorden|beantwoord|kom erop terug) (?:\w+ ){0,5}(?:mogelijk"
    r"|dan|terug|later|daarna)"
    r"|(?:uw|je|jouw) (?:e-?mail|mail|bericht) (?:lees|beantwoord|behandel) ik|weer (?:bereikbaar|op kantoor"
    r"|aan het werk)"
    r"|limited access to (?:my )?e-?mail|wordt? (?:\w+ ){0,2}niet doorgestuurd|"
    r"(?:na|bij) (?:mijn )?terug(?:komst|keer)\b"
    r"|(?:berichten|mails?|post) (?:\w+ )?beantwoord(?:en)? (?:ik|wij)\b"
    r"|(?:lees|beantwoord|behandel) ik (?:uw|je|jouw) (?:bericht|e-?mail|mail)"
    r"|neem ik (?:uw|je|jouw) (?:e-?mail|mail|bericht) (?:\w+ ){0,3}in behandeling"
    r"|(?:will|shall) (?:\w+ ){0,3}(?:respond|reply|answer|read|get back)(?: \w+){0,6} (?:return|back|possible)"
    r"|will (?:return|answer) (?:your )?(?:e-?mail|message)|(?:upon|on|after) my return"
    r"|nach meiner rückkehr|à mon retour"
)
URGENT = re.compile(
    r"\bwie haast heeft\b|"
    r"niet (?:meer|langer) (?:werkzaam|in dienst)|werk (?:ik )?niet (?:meer|langer) (?:bij|voor)"
    r"|no longer work(?:ing)? (?:at|for)|"
    r"werkzaamheden (?:wordt|worden) (?:\w+ ){0,3}waargenomen|mijn (?:opvolger|vervanger|plaatsvervanger) is|"
    r"(?:bel|mail|app|contact) (?:\w+ ){0,3}bij spoed|bij (?:spoed|haast)|kan (?:het|uw vraag|je vraag) niet wachten"
    r"|dringende (?:zaken|aangelegenheden|vragen|gevallen)|"
    r"(?:voor|bij|in geval van|heeft u|heb je|is het) (?:\w+ ){0,4}(?:dringend|spoed|urgent)\w*"
    r"|(?:for|in case of|if it is|if you need|if your) (?:\w+ ){0,4}(?:urgent|immediate|emergenc|assistance)\w*"
    r"|in dringenden fällen|en cas d'urgence|en caso de urgencia|per urgenze"
)
ELSEWHERE = re.compile(
    r"please call|belt u\b"
    r"|(?:vragen|zaken) (?:\w+ ){0,4}(?:kunt u|kun je) (?:\w+ ){0,6}(?:mailen|bellen|terecht)|"
    r"(?:kunt u|u kunt|kun je|je kunt|kan u|neem|neemt u) (?:\w+ ){0,8}"
    r"(?:contact opnemen|contact op|terecht|wenden|bellen|mailen)"
    r"|neemt (?:\w+ ){0,3}waar|vervangt mij|bereikbaar (?:via|op|onder)|(?:please|you (?:can|may)) contact"
)
THANKS = re.compile(
    r"(?:beste|geachte) (?:mailer|afzender|lezer|relatie)|(?:fijn|leuk) dat (?:je|u) mailt|"
    r"(?:dank|bedankt) (?:\w+ ){0,2}voor (?:uw|je|jouw|het sturen van uw) (?:e-?mail|mail|bericht)"
    r"|thank(?:s| you) for your (?:e-?mail|message|mail)|vielen dank für ihre|merci (?:\w+ )?pour votre"
)

RETURN = re.compile(
    r"\b(?:vanaf|tot|tot en met|t/m|until|till|from) (?:\w+ ){0,2}(?:\d{1,2}|januari|februari|maart|april|mei"
    r"|juni|juli|augustus"
    r"|september|oktober|november|december)\b|weer (?:op kantoor|bereikbaar|aanwezig|beschikbaar)"
    r"|\bben (?:\w+ ){0,4}weer\b"
)
SAYS_AUTOMATIC = re.compile(
    r"(?:ontvangt|krijgt|ontvang) (?:u|je) (?:dit|een|deze|het) automatisch\w*|\b(?:dit"
    r"|deze) automatische? (?:antwoord|bericht|e-?mail)|"
    r"(?:bericht|e-?mail|mail|verzoek) (?:is|hebben wij|werd) (?:\w+ ){0,4}(?:ontvangen"
    r"|geregistreerd)\b.{0,40}(?:zaaknummer|kenmerk"
    r"|onder nummer|ticket)|(?:ontvangt|krijgt) (?:u|je) (?:\w+ ){0,3}binnen (?:\w+ ){1,2}(?:dagen|weken|werkdagen)"
    r"|streven (?:wij|we|ernaar) (?:\w+ ){0,8}binnen (?:\w+ ){1,2}(?:dagen|weken|werkdagen)|"
    r"(?:dit is een|deze e-?mail (?:is|wordt)|dit bericht (?:is|wordt)|dit betreft een) (?:\w+ )?"
    r"automatisch\w*(?: \w+)? ?"
    r"(?:gegenereerd|bericht|e-?mail|mail|antwoord|reactie|beantwoording|bevestiging|verzonden|verstuurd|aangemaakt"
    r"|ontvangst\w+|afwezigheids\w+)"
    r"|this is an? (?:automated|automatic|auto-?generated|automatically generated) (?:[\w-]+ )?"
    r"(?:message|reply|response|e-?mail|notification|acknowledg\w+|out.of.office)"
    r"|this (?:message|e-?mail) (?:was|is|has been) (?:automatically|generated automatically|sent automatically)"
    r"|dies ist eine automati|ceci est une réponse automatique|este es un mensaje automático"
    r"|do not reply to this (?:automated |automatic )?(?:e-?mail|message)|mailbox is not monitored"
)
CHALLENGE = re.compile(
    r"(?:to|om) (?:\w+ ){0,6}(?:have|get|laten) (?:\w+ ){0,4}(?:message|e-?mail|bericht) (?:\w+ ){0,3}"
    r"(?:delivered|bezorgen)"
    r"|(?:prove|verify|confirm|bevestig\w*|aantonen) (?:\w+ ){0,4}"
    r"(?:you are (?:a )?(?:human|real person|not a (?:spammer|robot))|u een mens bent|your (?:e-?mail|message) is)"
    r"|your (?:message|e-?mail) (?:is being held|has been quarantined|is waiting|is held|awaits)"
    r"|(?:message|bericht) (?:\w+ ){0,5}(?:awaits|wacht op) (?:moderator|goedkeuring)"
    r"|account is protected by|(?:allowed|approved|white) ?-?list|ensure (?:the )?delivery of your"
    r"|sender verification|challenge[- ]response|spam ?arrest|boxbe"
)

TYPED = re.compile(
    r"\b(?:zal|moet|kan|mag) ik\b[^.?!]{0,80}\?|\bheeft (?:hij|zij|ze)\b[^.?!]{0,80}\?|"
    r"\bmeld(?:en)? (?:ik|wij|we) (?:\w+ ){0,4}(?:aan|af|hierbij)\b|\b(?:ik|wij|we) meld(?:en)?\b|hierbij meld"
    r"|\bik (?:kom|ben) (?:\w+ ){0,3}(?:erbij|er bij|graag|naar)|\b(?:wij|we) komen\b|\bik kom\b"
    r"|\b(?:wilt?|kunt?|zoudt?|zouden) (?:u|je|jij|jullie) (?!(?:\w+ ){0,2}(?:zich|jezelf|uzelf)\b)(?:\w+ ){0,5}"
    r"(?:inschrijven|aanmelden|afmelden|uitschrijven|opgeven|noteren|op de lijst)\b"
    r"|\baan te melden|\b(?:me|mij) aanmelden|graag (?:meld|schrijf|geef|kom)|\bik wil (?:me|mij|graag)"
    r"|i(?:'d| will| would) (?:like|love|be happy) to (?:register|sign|attend|join|come)"
    r"|kan (?:ik )?(?:\w+ ){0,6}(?:niet bij zijn|niet komen)"
    r"|(?:moet|wil) (?:ik )?(?:\w+ ){0,4}(?:afmelden|afzeggen)|in mijn plaats|mijn (?:aanmelding|afmelding|plek|plaats)"
)
"""Words to the organiser: a person wrote this, however absent he is."""
