"""Words of a display name or an address that are a desk's, not a person's: "Postbus Participatie". Pure."""

import re

from processor.reading.people.names.name import is_given
from processor.reading.people.names.name_data import COMMON_SURNAMES, NOT_NAMES
from processor.reading.text.folding import PHRASE, kept, plain, vocabulary, words

FUNCTIONAL = vocabulary(
    "info postbus post mail email contact secretariaat bestuurssecretariaat directiesecretariaat secretaris"
    " team afdeling"
    " gemeente provincie ministerie waterschap communicatie participatie kcc receptie griffie helpdesk"
    " servicedesk bureau"
    " organisatie webmaster noreply no-reply beheer stadhuis informatie klantcontact projectbureau wijkteam"
    " dienst stichting"
    " planning events evenementen aanmelding aanmeldingen inkoop facilitair data open overheid raadsgriffie"
    " wob woo secr"
    " webformulier contactformulier"
    " formulier website backoffice frontoffice klantenservice nieuwsbrief"
    " stad universiteit hogeschool vereniging netwerk programma project kabinet college directie bestuur admin office"
    " administratie archief burgerzaken balie dienstverlening democratie wijken beleid scanner printer teams"
    " bedrijfsvoering fam familie buro adviesbureau advies consultancy bv media redactie crediteuren"
    " debiteuren salaris studio atelier collectief praktijk kantoor"
    " ombudsman rijkswaterstaat ggd rud wetterskip koophandel kadaster uwv"
    " centrum academie instituut platform wijkraad bewoners wijkagenten wijkagent politie eenheid redactie maatschap",
)
_DESKS = (
    "waterschap",
    "raadschap",
    "veiligheidsregio",
    "team",
    "bureau",
    "secretariaat",
    "centrum",
    "museum",
    "stichting",
    "dienst",
    "loket",
    "redactie",
)
_ROLE = re.compile(
    r"[a-z]{2}(?:genoo?te?|collega|buurman|buurvrouw|maatje|vriend(?:in)?|partner|leid(?:er|ster)|manager|adviseur"
    r"|medewerk(?:er|ster)|coordinator|directeur|directrice|secretaris|voorzit(?:ter|ster)|lid|hoofd|chef|baas"
    r"|ambtenaar|regisseur|trainee|stagiaire?|consulent|jurist|specialist|trekker|opvolg(?:er|ster)|vervang(?:er|ster))$"
)
"""How a compound ends that says what somebody is, to others or at work: "kamergenoot", "wijkregisseur"."""


@kept()
def is_role(word: str) -> bool:
    """Whether a word is a compound for what somebody is: "Kamergenoot", "Overbuurman"."""
    return bool(_ROLE.search(plain(word)))


@kept(PHRASE)
def is_functional(text: str) -> bool:
    """Whether a display name or local part is a desk's ("Postbus Participatie"), not a person's."""
    said = words(text)
    if len(said) > 1 and is_given(said[0]) and said[-1] in COMMON_SURNAMES:
        return False
    return not said or bool(set(said) & FUNCTIONAL) or any(word.endswith(_DESKS) for word in said)


@kept()
def is_name_like(token: str) -> bool:
    """Whether a capitalised word can be a part of a name: not a day, a greeting, a department."""
    return token[:1].isupper() and plain(token) not in NOT_NAMES and not is_functional(token)
