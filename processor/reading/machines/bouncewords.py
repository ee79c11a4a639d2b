"""How mail servers word their reports: subjects and phrases, in lower case, in the languages that reach a Dutch desk.

Data for bounces.py; decides nothing. Every pattern is tried at the start of the subject only, so that a person's
"FW: Onbestelbaar: …" is none of them.
"""

import re

_BEFORE = r"\W{0,3}(?:\[[^\]]{1,40}\]\s*|\*{2,}[^*]{1,40}\*{2,}\s*|warning:\s*|waarschuwing:\s*)?"
_SUBJECTS = (
    # Dutch
    r"onbestelba|onbezorg|niet[ -]?(?:bezorg|bestel|afgelever)|mislukte (?:bezorg|aflever)",
    r"(?:bezorg|aflever)(?:ing|fout).{0,30}mislukt|bezorg(?:ings?)?(?:status|fout|rapport|probleem)",
    r"retour(?:mail|bericht)|bericht (?:kan|kon) niet",
    # English
    r"undeliver|undelivr|non[- ]?deliver|not deliver|failed to deliver|could not (?:send|deliver)|unable to deliver",
    r"(?:e-?mail |mail |message )?deliver[yi]\w* (?:has )?(?:fail|problem|error|notif|status|report|warn|delay)",
    r"delivery (?:of|to)\b|delivery$|delayed mail|message (?:deliver|delay|status)|notice: mail delivery",
    r"(?:e-?mail|mail|message)s? (?:could not|cannot|can't|not|was not|wasn't|has not|failed|error|delay|undeliver)",
    r"(?:e-?mail|mail|message)s? (?:return|system error)|mail system error|there was an error sending your mail",
    r"returned (?:e-?mail|mail|message|to sender)|return(?:ing|ed) (?:message )?to sender|\[bounce",
    r"fail(?:ed|ure)\b.{0,20}(?:mail|message|notice|deliver)|permanent (?:delivery )?(?:fail|error)|processing error",
    r"automatically rejected|rejected (?:mail|message)|.{0,40}blocked by our (?:bulk )?e-?mail|user unknown",
    r"your (?:mail|message|e-?mail)\b.{0,80}(?:could not|not be|fail|undeliver|reject|delay|not been)",
    # German, French, Spanish, Portuguese, Italian
    r"unzustell|nicht zugestellt|zustellung|mail konnte nicht",
    r"non remis|.{0,80}: non remis|échec|echec|non distribu|impossible de (?:remettre|distribuer)|message non",
    r"utilisateur (?:inconnu|non recens)",
    r"no se (?:puede|pudo) entregar|no entregado|devuelto|entrega (?:fallida|demorada)",
    r"não (?:foi )?(?:entregue|possível)|falha na entrega",
    r"mancata consegna|non recapitabile|impossibile (?:recapitare|consegnare)",
    # Swedish, Danish, Norwegian, Finnish, Polish, Czech
    r"oleverera|kunde inte levereras|kunne ikke leveres|ikke leveret|ei voitu toimittaa",
    r"niedostarcz|nie można dostarczyć|nedoručiteln",
)
SUBJECT = re.compile(f"{_BEFORE}(?:{'|'.join(_SUBJECTS)})")
"""A subject (in lower case) as of a report on a delivery."""

DELAYED_SUBJECT = re.compile(
    r"delay|vertraag|vertraging|still being retried|warning: (?:could not|message)|not yet|nog niet"
    r"|verzögert|retard|demorad"
)
DELAYED = (
    "this is a warning",
    "warning message only",
    "warning only",
    "will be retried",
    "will be made for",
    "still being retried",
    "do not need to resend",
    "not need to resend",
    "will continue to try",
    "will keep trying",
    "delivery attempts will continue",
    "attempts to deliver the message will continue",
    "attempts will continue",
    "has not yet been delivered",
    "not been delivered yet",
    "has been delayed",
    "delivery is delayed",
    "delivery incomplete",
    "temporary problem",
    "no action is required",
    "nog niet bezorgd",
    "nog niet afgeleverd",
    "is vertraagd",
    "blijft proberen",
    "blijven proberen",
    "opnieuw geprobeerd",
    "hoeft het bericht niet opnieuw",
    "verzögert",
    "weitere zustellversuche",
)
"""Phrases of a server that still tries."""

GIVEN_UP = (
    "permanent",
    "giving up",
    "given up",
    "returned to sender",
    "is being returned",
    "has been returned",
    "no further attempts",
    "opgegeven",
    "definitief",
    "kan niet worden bezorgd",
)
"""Phrases of a server that tries no more, whatever else it says of trying."""

FAILED = (
    # English
    "could not be delivered",
    "couldn't be delivered",
    "cannot be delivered",
    "can't be delivered",
    "could not be sent",
    "was not delivered",
    "wasn't delivered",
    "were not delivered",
    "not be delivered",
    "not delivered to",
    "not been delivered",
    "did not reach",
    "didn't reach",
    "undeliverable",
    "undelivered",
    "unable to deliver",
    "unable to be delivered",
    "failed to deliver",
    "delivery failed",
    "delivery has failed",
    "delivery failure",
    "delivery to the following",
    "delivery error",
    "permanent error",
    "fatal error",
    "user unknown",
    "unknown user",
    "unknown recipient",
    "unknown address",
    "no such user",
    "no such recipient",
    "no such address",
    "does not exist",
    "doesn't exist",
    "recipient not found",
    "user not found",
    "not found in directory",
    "mailbox unavailable",
    "mailbox not found",
    "mailbox is full",
    "mailbox full",
    "over quota",
    "quota exceeded",
    "exceeded storage",
    "invalid recipient",
    "invalid address",
    "recipient rejected",
    "address rejected",
    "relay access denied",
    "message was rejected",
    "message rejected",
    "has been rejected",
    "returned to you",
    "returned to sender",
    "returned message",
    "message returned",
    "failed recipient",
    "following address",
    "following recipient",
    "host unknown",
    "unrouteable",
    "unroutable",
    "account is disabled",
    "no longer valid",
    "is no longer in use",
    "too many hops",
    # Dutch
    "niet worden bezorgd",
    "niet worden afgeleverd",
    "niet bezorgd",
    "niet afgeleverd",
    "kunnen bezorgen",
    "kunnen afleveren",
    "bezorging aan de volgende",
    "is mislukt",
    "onbestelbaar",
    "bestaat niet",
    "onbekende gebruiker",
    "onbekend adres",
    "postvak is vol",
    "mailbox is vol",
    "kan niet worden gevonden",
    "werd geweigerd",
    "is geweigerd",
    # German, French, Spanish, Portuguese, Italian
    "nicht zugestellt",
    "konnte nicht",
    "unzustellbar",
    "n'a pas pu être",
    "n'a pas été remis",
    "non remis",
    "no se ha podido",
    "no se pudo entregar",
    "não pôde ser",
    "non è stato possibile",
    "impossibile recapitare",
)
"""Phrases of a server that could not deliver."""

MACHINE = (
    "created automatically by mail delivery software",
    "this is the mail system",
    "mail delivery subsystem",
    "automatically generated delivery status",
    "automatically generated message from the",
    "this is the qmail-send program",
    "message from interscan",
    "dit is een automatisch gegenereerd",
)
"""Phrases with which a mail server introduces itself."""
