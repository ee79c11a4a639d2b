"""A real provider of access tokens on loopback, with TLS: Microsoft's discovery, forms and codes, Google's assertion.

It looks at what a client proves as a provider would (a secret, a signature by the certificate's or the account's key, a
refresh token that was not used before), and tells mail servers about its tokens (RFC 7662). `script` makes it refuse.
"""

import base64
import json
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from threading import Thread
from time import time
from typing import Any
from urllib.parse import parse_qs

import jwt
import trustme

CLIENT = "11111111-2222-3333-4444-555555555555"
SECRET = "q8~Geheim.Van.De.App"
TENANT = "schiedam.onmicrosoft.com"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass
class Script:
    """What the provider does beyond giving tokens, and for whom.

    `error` is what it answers instead. Tokens open `mailbox`, live for `seconds`, and are known to mail servers while
    `active`. `who` enters the code at a login by code. `key` (PEM) is the public key that assertions are checked with.
    """

    mailbox: str = "aanmelden@schiedam.nl"
    who: str = "jan@schiedam.nl"
    seconds: int = 3600
    active: bool = True
    error: dict[str, Any] = field(default_factory=dict)
    key: str = ""
    roles: list[str] | None = None
    """When given, tokens are Microsoft's: they can be read, and say to what an app was given the right."""


class RefusedError(Exception):
    """An error of RFC 6749 §5.2."""

    def __init__(self, error: str, told: str = "") -> None:
        self.answer = {"error": error, "error_description": told}


class TokenServer:
    """Gives tokens; `given` holds them in order, `forms` what was asked at the token endpoint."""

    def __init__(self, folder: Path) -> None:
        self.script = Script()
        self.given: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.refresh_tokens: set[str] = {"1//eerste"}
        self.mailboxes: dict[str, str] = {}
        self.ca_file = folder / "tokens-ca.pem"
        self._number = count(1)
        self._context = _context(self.ca_file)
        self._secure = self._server(self._context)
        self._plain = self._server(None)

    @property
    def authority(self) -> str:
        """What stands in place of https://login.microsoftonline.com."""
        return f"https://127.0.0.1:{self._secure.server_address[1]}"

    @property
    def token_url(self) -> str:
        return f"{self.authority}/{TENANT}/oauth2/v2.0/token"

    @property
    def introspection(self) -> str:
        """Where a mail server on this machine asks about a token."""
        return f"http://127.0.0.1:{self._plain.server_address[1]}/introspect"

    @contextmanager
    def running(self) -> Iterator["TokenServer"]:
        threads = [Thread(target=server.serve_forever, args=(0.05,)) for server in (self._secure, self._plain)]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            for server in (self._secure, self._plain):
                server.shutdown()
                server.server_close()
            for thread in threads:
                thread.join()

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """The status and JSON for a request."""
        if path.endswith("/openid-configuration") and TENANT not in path:
            return 400, {"error": "invalid_tenant", "error_description": "AADSTS90002: Tenant not found. Trace ID: 1"}
        if path.endswith("/openid-configuration"):
            base = f"{self.authority}/{TENANT}"
            ends = {"authorization": "authorize", "token": "token", "device_authorization": "devicecode"}
            found = {f"{name}_endpoint": f"{base}/oauth2/v2.0/{end}" for name, end in ends.items()}
            return 200, {"issuer": f"{base}/v2.0", **found}
        if path == "/introspect":
            token = form["token"]
            return 200, {"active": self.script.active and token in self.mailboxes, "mailbox": self.mailboxes.get(token)}
        if self.script.error:
            return 400, self.script.error
        try:
            return 200, self._code() if path.endswith("/devicecode") else self._token(form)
        except RefusedError as refusal:
            return 400, refusal.answer

    def _token(self, form: dict[str, str]) -> dict[str, Any]:
        self.forms.append(form)
        kinds: dict[str, Callable[[dict[str, str]], dict[str, Any]]] = {
            "client_credentials": self._of_app,
            "refresh_token": self._of_refresh_token,
            BEARER: self._of_service_account,
            DEVICE: self._of_person,
        }
        more = kinds[form["grant_type"]](form)
        token = self._fresh()
        self.given.append(token)
        self.mailboxes[token] = self.script.mailbox
        return {"token_type": "Bearer", "expires_in": self.script.seconds, "access_token": token, **more}

    def _fresh(self) -> str:
        number = next(self._number)
        if self.script.roles is None:
            return f"eyJ0.proef-token-{number}.geheim"
        return jwt.encode({"roles": self.script.roles, "uti": str(number)}, "g" * 32, "HS256")

    def _of_app(self, form: dict[str, str]) -> dict[str, Any]:
        if form.get("client_assertion_type") == ASSERTION:
            self._check(form["client_assertion"], "PS256")
        elif form["client_secret"] != SECRET:
            raise RefusedError(
                "invalid_client", "AADSTS7000215: Invalid client secret provided. Trace ID: 1 Timestamp: now"
            )
        assert form["scope"] == "https://outlook.office365.com/.default"
        return {}

    def _of_service_account(self, form: dict[str, str]) -> dict[str, Any]:
        claims = self._check(form["assertion"], "RS256")
        if claims["sub"] != self.script.mailbox or claims["scope"] != "https://mail.google.com/":
            raise RefusedError("unauthorized_client", "Client is unauthorized to retrieve access tokens")
        return {}

    def _check(self, assertion: str, algorithm: str) -> dict[str, Any]:
        try:
            claims: dict[str, Any] = jwt.decode(assertion, self.script.key, [algorithm], audience=self.token_url)
        except jwt.PyJWTError as error:
            raise RefusedError("invalid_client", f"AADSTS700027: {error}") from None
        return claims

    def _of_refresh_token(self, form: dict[str, str]) -> dict[str, Any]:
        if form["refresh_token"] not in self.refresh_tokens:
            raise RefusedError("invalid_grant", "AADSTS70008: The refresh token has expired.")
        self.refresh_tokens.clear()  # each serves once, as where refresh tokens rotate
        return self._person()

    def _of_person(self, form: dict[str, str]) -> dict[str, Any]:
        assert form["device_code"] == "lange-code"
        return self._person()

    def _code(self) -> dict[str, Any]:
        message = "To sign in, open https://microsoft.com/devicelogin and enter the code A1B2C3D4."
        return {"device_code": "lange-code", "user_code": "A1B2C3D4", "interval": 1, "expires_in": 900,
                "verification_uri": "https://microsoft.com/devicelogin", "message": message}  # fmt: skip

    def _person(self) -> dict[str, Any]:
        fresh = f"0.vernieuw-{next(self._number)}"
        self.refresh_tokens.add(fresh)
        claims = {"aud": CLIENT, "iss": f"{self.authority}/{TENANT}/v2.0", "exp": int(time()) + 3600, "sub": "s",
                  "preferred_username": self.script.who, "oid": "uid", "tid": "utid"}  # fmt: skip
        told = base64.urlsafe_b64encode(json.dumps({"uid": "uid", "utid": "utid"}).encode()).decode()
        identity = jwt.encode(claims, "", "none")
        scopes = "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
        return {"refresh_token": fresh, "id_token": identity, "client_info": told, "scope": scopes}

    def _server(self, context: ssl.SSLContext | None) -> ThreadingHTTPServer:
        server = _Quiet(("127.0.0.1", 0), _handler(self))
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        return server


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up, as one does that doesn't trust us, is no news."""


def _handler(provider: TokenServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # http.server's name for it
            self._reply({})

        def do_POST(self) -> None:  # likewise
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._reply({name: values[0] for name, values in parse_qs(body).items()})

        def _reply(self, form: dict[str, str]) -> None:
            status, answer = provider.answer(self.path.partition("?")[0], form)
            text = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # likewise
            """Say nothing."""

    return Handler


def _context(ca_file: Path) -> ssl.SSLContext:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(ca_file))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context
