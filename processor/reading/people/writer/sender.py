"""Who wrote the mail: display name, signature and address weighed against each other. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from processor.reading.message import Address
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import (
    Name,
    fuller,
    is_given,
    same_person,
    squeezed,
)
from processor.reading.people.writer.behalf import serves, typed_by
from processor.reading.people.writer.signers import shown_names, signers_of
from processor.reading.text.folding import plain, word_set, words

_BY_ORDER = re.compile(r"\bi\.?o\.|\bp[./]?o\b|\bnamens deze\b|\bin opdracht\b")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote: the name as far as known, where it was read (plain Dutch), and others who signed along.

    `contested` says that signature and sender disagree, `borrowed` that the address is another's.
    """

    name: Name | None
    source: str = ""
    also: tuple[Name, ...] = ()
    contested: bool = False
    borrowed: bool = False


def sender_of(address: Address, signature: str) -> Sender:
    """The writer, from how the address is named and how the mail is signed."""
    couple = _couple(address, signature)
    return Sender(couple[0], "naam uit de afzender", couple[1:]) if couple else _one_sender(address, signature)


def _one_sender(address: Address, signature: str) -> Sender:
    local = name_from_address(address.email)
    shown = _in_address(parse_display(address.name), local)
    signers = list(signers_of(signature, _known_words(shown, local)))
    if shown is not None and _is_desk(shown, signers):
        signers = [name for name in signers if not same_person(name, shown)]
        shown = None
    signed, also = _one_signer([_as_called(name, shown) for name in signers], shown or local)
    if shown is None:
        return _unnamed(_owner(address.name, signed) or signed, local, also)
    if signed is None:
        return Sender(_filled(shown, local), "naam uit de afzender", also)
    if same_person(signed, shown):
        return Sender(_filled(_chosen(signed, shown), local), "naam uit de ondertekening", also)
    if _BY_ORDER.search(plain(signature)):
        return Sender(signed, "ondertekend in opdracht", also)
    if typed_by(signature, shown) or serves(signature, shown):
        return Sender(signed, "ondertekening, verstuurd uit andermans postbus", (), borrowed=True)
    return _disputed(signed, shown, address, also)


def _in_address(shown: Name | None, local: Name | None) -> Name | None:
    """The name of a display name; of a lone surname or initials, "Harmsen" or "jdb", that of the address it fits."""
    lone = shown is not None and local is not None and local.full and not shown.surname and not is_given(shown.given)
    if not (lone and shown and local):
        return shown
    letters = "".join(word[0] for word in words(local.badge))
    return local if plain(shown.given) in {squeezed(local), letters} else shown


def _owner(shown: str, signed: Name | None) -> Name | None:
    """Who signs by the given name with which his firm is called after him: "Sarah" of "Sarah Jansen Advies"."""
    tokens = shown.split()
    at = next((i for i, token in enumerate(tokens) if is_functional(token)), 0)
    mine = signed is not None and not signed.surname and plain(tokens[0] if tokens else "") == plain(signed.given)
    name = parse_name(" ".join(tokens[:at])) if mine and at > 1 else None
    return name if name and name.full else None


def _couple(address: Address, signature: str) -> tuple[Name, ...]:
    """The two whom a display name names, "Henk en Ans de Wit", when both sign by their given names."""
    both = shown_names(address.name)
    said = set(words(signature.strip().partition("\n")[0]))
    signing = len(both) > 1 and all(name.full and plain(name.given) in said for name in both)
    return tuple(both) if signing else ()


def _is_desk(shown: Name, signers: Sequence[Name]) -> bool:
    """Whether a display name is a firm's or a desk's: no known given name, while somebody signs who has one."""
    stranger = not shown.initials and not is_given(shown.given.split(" ")[0])
    return stranger and any(is_given(n.given.split(" ")[0]) and not same_person(n, shown) for n in signers if n.given)


def _as_called(signed: Name, shown: Name | None) -> Name:
    """The name as meant: "Jan Willem" is a given name when the display name says so, not a Willem."""
    return Name(given=shown.given) if shown and shown.given and plain(signed.badge) == plain(shown.given) else signed


def _unnamed(signed: Name | None, local: Name | None, also: tuple[Name, ...]) -> Sender:
    if signed is None:
        return Sender(local, "naam uit het adres" if local else "", also)
    if local is not None and local.surname and (same_person(signed, local) or _begins_alike(signed, local)):
        return Sender(fuller(signed, local), "naam uit de ondertekening", also)
    return Sender(signed, "naam uit de ondertekening", also)


def _begins_alike(signed: Name, local: Name) -> bool:
    """Whether a bare given name fits the initials of the address: "Bart" and b.dewilde@."""
    return (
        bool(signed.given and not signed.surname and not local.given)
        and plain(signed.given)[:1] == plain(local.initials)[:1]
    )


def _chosen(signed: Name, shown: Name) -> Name:
    """The fuller of both: who signs with a first name is called so, and has the surname of the display name."""
    if signed.surname and signed.given:
        return (
            fuller(signed, shown)
            if len(plain(signed.surname)) >= len(plain(shown.surname)) or not shown.surname
            else Name(signed.given, signed.initials or shown.initials, shown.prefix, shown.surname)
        )
    if signed.given and plain(signed.given) in plain(shown.given).split():
        return fuller(shown, signed)
    if signed.given and shown.given and plain(signed.given) != plain(shown.given):
        return fuller(shown, signed)
    return fuller(shown, signed) if shown.given or not signed.given else fuller(signed, shown)


def _filled(name: Name, local: Name | None) -> Name:
    """A name with what only the address tells: the surname of "Piet", the given name of "P. Jansen" in piet.jansen@."""
    if local is None or not local.full:
        return name
    if len(name.surname.rstrip(".")) == 1 and same_person(name, local):
        return Name(name.given or local.given, name.initials, local.prefix, local.surname)
    if name.surname and name.given:
        return name
    if (
        not name.surname
        and name.given
        and (not local.given or plain(local.given) == plain(name.given))
        and (local.given or local.initials[:1].lower() == plain(name.given)[:1])
    ):
        return fuller(name, local)
    if name.surname and not name.given and local.given and same_person(name, local):
        return fuller(name, local)
    return name


def _disputed(signed: Name, shown: Name, address: Address, also: tuple[Name, ...]) -> Sender:
    """Signed by another than the account's owner. A given name alone may be a call name ("Hans" for "Johannes")."""
    if not signed.surname and not is_given(signed.given):
        return Sender(shown, "naam uit de afzender", also)
    if not signed.surname:
        return Sender(
            Name(signed.given, shown.initials, shown.prefix, shown.surname),
            "roepnaam uit de ondertekening",
            also,
            contested=bool(shown.given) and plain(shown.given)[0] != plain(signed.given)[0],
        )
    local = name_from_address(address.email)
    if local is not None and same_person(signed, local) and not (shown.surname and same_person(shown, local)):
        return Sender(signed, "naam uit de ondertekening", also)
    return Sender(signed, "ondertekend door een ander dan de afzender", also, contested=True, borrowed=True)


def _known_words(*names: Name | None) -> frozenset[str]:
    return frozenset(word for name in names if name for word in words(f"{name.given} {name.surname}") if len(word) > 1)


def _one_signer(signers: Sequence[Name], expected: Name | None) -> tuple[Name | None, tuple[Name, ...]]:
    """The writer among those who signed: the one the address expects, else the first; and the others."""
    if not signers:
        return None, ()
    first = next((n for n in signers if expected and same_person(n, expected) and _shares(n, expected)), signers[0])
    same = [n for n in signers if same_person(n, first)]
    whole = next((n for n in same if n.full), first)
    best = _by_call_name(fuller(first, whole) if same_person(first, whole) else first, signers[0])
    return best, tuple(n for n in signers if n not in same and n.full and is_given(n.given.split(" ")[0]))


def _by_call_name(name: Name, above: Name) -> Name:
    """A name by initials with the call name that stands above it: "Carolien" above "mr. C.P.M. van Veldhoven"."""
    bare = not name.given and above.given and not above.surname
    return replace(name, given=above.given) if bare and plain(above.given)[0] in plain(name.initials) else name


def _shares(one: Name, other: Name) -> bool:
    return not word_set(f"{one.given} {one.surname}").isdisjoint(word_set(f"{other.given} {other.surname}"))
