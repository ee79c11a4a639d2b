"""Tokens from a real endpoint over TLS: each way to get one, keeping and renewing them, and what a refusal says."""

import json
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from processor.errors import TokenError, UsageError
from processor.oauth.certificate import ends as certificate_ends
from processor.oauth.claims import lacks_role
from processor.oauth.endings import warning
from processor.oauth.google import GoogleClient, refreshed_token, service_token
from processor.oauth.keep import Keep
from processor.oauth.microsoft import MicrosoftApp, app_token, certified, log_in, person_token
from processor.oauth.tokens import Token, Tokens
from tests.servers.tokens import CLIENT, SECRET, TENANT, TokenServer

JAN = "jan@schiedam.nl"
UNREACHABLE = r"can't be reached .*: it is tried again by itself"


@pytest.fixture
def provider(tmp_path: Path) -> Iterator[TokenServer]:
    with TokenServer(tmp_path).running() as server:
        yield server


def app(provider: TokenServer, **more: Any) -> MicrosoftApp:
    told = {"authority": provider.authority, "tenant": TENANT, "client_id": CLIENT, "ca_file": provider.ca_file, **more}
    return MicrosoftApp("schiedam", **told)


def pair() -> tuple[str, str]:
    """A private key and its public one, as PEM."""
    key = rsa.generate_private_key(65537, 2048)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return private.decode(), public.decode()


def certificate(private: str, ends: datetime) -> str:
    key = serialization.load_pem_private_key(private.encode(), None)
    assert isinstance(key, rsa.RSAPrivateKey)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "aanmeldpost")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, ends - timedelta(days=365), ends)
        .sign(key, hashes.SHA256())
        .public_bytes(serialization.Encoding.PEM)
    )
    return made.decode()


def test_an_app_gets_a_token_for_its_secret(provider: TokenServer) -> None:
    token = app_token(app(provider), lambda: SECRET)
    assert ([token.value], token.seconds) == (provider.given, 3600)
    assert token.value not in repr(token)


def test_an_app_gets_a_token_for_its_certificate_and_not_for_another_one(provider: TokenServer) -> None:
    private, provider.script.key = pair()
    pem = private + certificate(private, datetime(2019, 3, 1, tzinfo=UTC))
    assert app_token(app(provider), lambda: certified(pem)).value == provider.given[-1]
    other, _ = pair()
    with pytest.raises(TokenError, match=r"the certificate isn't accepted .*: upload it to this app"):
        app_token(app(provider), lambda: certified(other + certificate(other, datetime(2019, 3, 1, tzinfo=UTC))))


def test_a_file_without_key_or_certificate_is_no_credential() -> None:
    private, public = pair()
    for text in ("", private, public, certificate(private, datetime(2019, 3, 1, tzinfo=UTC))):
        with pytest.raises(ValueError, match="no private key with its certificate"):
            certified(text)


def test_a_broken_private_key_is_told_without_showing_it() -> None:
    private, _ = pair()
    pem = certificate(private, datetime(2019, 3, 1, tzinfo=UTC)) + private.replace("MII", "XXX", 1)
    with pytest.raises(ValueError, match="its private key or certificate can't be read") as caught:
        certified(pem)
    assert private[60:90] not in str(caught.value)


@pytest.mark.parametrize(
    ("code", "cure"),
    [
        (
            "AADSTS7000222: The provided client secret keys for app '1' are expired.",
            "the client secret has expired .*: make a new one",
        ),
        (
            "AADSTS700016: Application with identifier '1' was not found",
            "this tenant doesn't know the app .*: check client_id",
        ),
        ("AADSTS53003: Access has been blocked by Conditional Access policies.", "Conditional Access"),
        ("AADSTS999999: Something new.", r"AADSTS999999: Something new.*check client_id"),
    ],
)
def test_a_refusal_names_its_cure_and_is_the_same_at_each_try(provider: TokenServer, code: str, cure: str) -> None:
    told = set()
    for number in range(2):
        at = f" Trace ID: {number} Correlation ID: {number} Timestamp: 2018-09-03 09:0{number}:00Z"
        provider.script.error = {"error": "invalid_client", "error_description": code + at}
        with pytest.raises(TokenError, match=cure) as caught:
            app_token(app(provider), lambda: SECRET)
        told.add(str(caught.value))
    assert len(told) == 1


def test_a_wrong_secret_is_not_repeated(provider: TokenServer) -> None:
    with pytest.raises(TokenError, match="put the secret's Value where `secret` says, not its Secret ID") as caught:
        app_token(app(provider), lambda: "fout-geheim")
    assert "fout-geheim" not in str(caught.value)


def test_a_tenant_that_is_not_there_says_so(provider: TokenServer) -> None:
    with pytest.raises(TokenError, match=r"there is no such tenant .*AADSTS90002: Tenant not found.*: check tenant"):
        app_token(app(provider, tenant="nergens.nl"), lambda: SECRET)


def test_an_endpoint_that_is_down_is_tried_again(provider: TokenServer, tmp_path: Path) -> None:
    with TokenServer(tmp_path).running() as gone:
        away = gone.authority
    with pytest.raises(TokenError, match=UNREACHABLE):
        app_token(app(provider, authority=away), lambda: SECRET)
    with pytest.raises(TokenError, match=UNREACHABLE):
        refreshed_token(GoogleClient("schiedam", f"{away}/token"), "id", "geheim", "1//eerste")


def test_an_endpoint_whose_certificate_is_not_trusted_gets_no_secret(provider: TokenServer) -> None:
    with pytest.raises(TokenError, match=UNREACHABLE):
        app_token(app(provider, ca_file=None), lambda: SECRET)
    assert provider.forms == []


def test_a_person_logs_in_by_code_once_and_each_token_brings_the_next_refresh_token(
    provider: TokenServer, tmp_path: Path
) -> None:
    keep = Keep(tmp_path / "state" / "login-schiedam.json")
    shown: list[str] = []
    with pytest.raises(TokenError, match="nobody logged in yet: log in: aanmeldpost login schiedam"):
        person_token(app(provider), keep, JAN)
    log_in(app(provider), keep, JAN, shown.append)
    assert "A1B2C3D4" in shown[0]
    assert stat.S_IMODE(keep.path.stat().st_mode) == 0o600
    tokens = [person_token(app(provider), keep, JAN).value for _ in range(2)]
    assert tokens == provider.given[1:]
    assert [form["grant_type"] for form in provider.forms[1:]] == ["refresh_token"] * 2
    assert list(keep.path.parent.iterdir()) == [keep.path]


def test_somebody_else_who_logs_in_is_refused_and_nothing_is_kept(provider: TokenServer, tmp_path: Path) -> None:
    provider.script.who = "piet@schiedam.nl"
    keep = Keep(tmp_path / "login.json")
    with pytest.raises(TokenError, match=r"somebody else than jan@schiedam\.nl logged in"):
        log_in(app(provider), keep, JAN, lambda _: None)
    assert keep.read() == ""


def test_a_login_that_ended_says_to_log_in_anew(provider: TokenServer, tmp_path: Path) -> None:
    keep = Keep(tmp_path / "login.json")
    log_in(app(provider), keep, JAN, lambda _: None)
    provider.refresh_tokens.clear()
    with pytest.raises(TokenError, match=r"the login has ended .*: log in anew: aanmeldpost login schiedam"):
        person_token(app(provider), keep, JAN)


def test_what_others_can_read_is_not_used(tmp_path: Path) -> None:
    keep = Keep(tmp_path / "login.json")
    keep.write("{}")
    keep.path.chmod(0o644)
    with pytest.raises(UsageError, match="others can read it: chmod 600"):
        keep.read()


def test_a_service_account_gets_a_token_for_the_mailbox_that_it_acts_for(provider: TokenServer) -> None:
    private, provider.script.key = pair()
    key = json.dumps({"client_email": "post@x.iam.gserviceaccount.com", "private_key": private, "private_key_id": "1"})
    client = GoogleClient("schiedam", provider.token_url, provider.ca_file)
    assert service_token(client, "aanmelden@schiedam.nl", lambda: key).value == provider.given[-1]
    with pytest.raises(TokenError, match=r"the client may not do this .*domain-wide delegation"):
        service_token(client, "ander@schiedam.nl", lambda: key)
    for broken in ("{", "[]", "{}", key.replace("MII", "XXX")):
        with pytest.raises(TokenError, match="the key of the service account can't be used"):
            service_token(client, "aanmelden@schiedam.nl", lambda: broken)  # noqa: B023  # called at once


def test_a_refresh_token_of_google_gets_a_token_until_it_is_withdrawn(provider: TokenServer) -> None:
    client = GoogleClient("schiedam", provider.token_url, provider.ca_file)
    assert refreshed_token(client, "id", "geheim", "1//eerste").value == provider.given[-1]
    with pytest.raises(TokenError, match="no access token: the login has ended"):
        refreshed_token(client, "id", "geheim", "1//eerste")


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("seconds", "used"), [(3600, 3300), (600, 300), (120, 60), (0, 0)])
def test_a_token_is_used_until_shortly_before_its_end(seconds: int, used: int) -> None:
    asked, clock = iter(range(9)), Clock()
    tokens = Tokens(lambda: Token(str(next(asked)), seconds), clock)
    first = tokens.current()
    clock.now += max(used - 1, 0)
    assert tokens.current() == (first if used else "1")
    clock.now += 1
    assert tokens.current() == ("1" if used else "2")


def test_a_refused_token_is_not_offered_again() -> None:
    asked = iter("ab")
    tokens = Tokens(lambda: Token(next(asked), 3600))
    assert tokens.current() == "a"
    tokens.refused()
    assert tokens.current() == "b"


@pytest.mark.parametrize(
    ("claims", "lacks"),
    [
        ({"roles": ["A"]}, False),
        ({"roles": ["B"]}, True),
        ({"appid": "1"}, True),
        ({"scp": "IMAP"}, False),
        ({}, False),
    ],
)
def test_a_token_that_can_be_read_shows_what_it_lacks(claims: dict[str, Any], lacks: bool) -> None:  # noqa: FBT001
    assert lacks_role(jwt.encode(claims, "g" * 32, "HS256"), "A") is lacks


@pytest.mark.parametrize("token", ["", "ya29.a0Af_xyz", "a.b.c", "a.W10.c", "a.é.c", "...."])
def test_a_token_that_cannot_be_read_lacks_nothing_for_sure(token: str) -> None:
    assert not lacks_role(token, "A")


def test_a_certificate_tells_its_end_and_warnings_come_thirty_fourteen_and_seven_days_before() -> None:
    private, _ = pair()
    assert certificate_ends(private + certificate(private, datetime(2019, 3, 1, 12, tzinfo=UTC))) == date(2019, 3, 1)
    ends = date(2019, 3, 1)
    steps = {left: warning(ends, ends - timedelta(days=left)) for left in (31, 30, 15, 14, 8, 7, 1, 0, -1)}
    assert steps == {31: None, 30: 30, 15: 30, 14: 14, 8: 14, 7: 7, 1: 7, 0: 0, -1: 0}
