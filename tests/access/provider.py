"""An identity provider of the tests, over real HTTP on loopback: it vouches for whom the test says, or lies as told."""

import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT, SECRET = "charterbook", "a-client-secret"


@cache
def made_key(number: int) -> RSAKey:
    """A key of the provider; each number is another one, made once."""
    return RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})


class Identities:
    """The provider: `claims` overrides what its next tokens say, `key` signs them."""

    def __init__(self) -> None:
        self.key = made_key(0)
        self.published = self.key
        self.claims: dict[str, Any] = {}
        self.issuer = ""
        self.down = False
        self._asked: dict[str, dict[str, str]] = {}

    def sent_back(self, address: str, subject: str) -> str:
        """What the browser does at the provider: `subject` signs in, and is sent back to the address this gives."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self._asked)}"
        self._asked[code] = {**asked, "subject": subject}
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def metadata(self) -> dict[str, Any]:
        """What it says of itself."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
        }

    def token(self, form: dict[str, str]) -> dict[str, Any] | None:
        """The answer to a code, None where it is not for whom it was given."""
        asked = self._asked.pop(form.get("code", ""), None)
        digest = sha256(form.get("code_verifier", "").encode()).digest()
        challenge = urlsafe_b64encode(digest).decode().rstrip("=")
        if asked is None or asked.get("code_challenge") != challenge or asked["redirect_uri"] != form["redirect_uri"]:
            return None
        now = int(time.time())
        claims = {
            "iss": self.issuer, "sub": asked["subject"], "aud": CLIENT, "iat": now, "exp": now + 300,
            "nonce": asked["nonce"], "email": f"{asked['subject']}@firm.example", "email_verified": True, **self.claims,
        }  # fmt: skip
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)
        return {"access_token": "unused", "token_type": "Bearer", "id_token": signed}

    def answer(self, path: str, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """The answer to a request of ours."""
        if self.down:
            return 503, {}
        if path == "/.well-known/openid-configuration":
            return 200, self.metadata()
        if path == "/keys":
            return 200, dict(KeySet([self.published]).as_dict(private=False))
        told = self.token(form) if path == "/token" and authorization.startswith("Basic ") else None
        return (400, {"error": "invalid_grant"}) if told is None else (200, told)


@contextmanager
def identities() -> Iterator[Identities]:
    """A running provider."""
    made = Identities()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            status, told = made.answer(urlsplit(self.path).path, form, self.headers.get("Authorization", ""))
            content = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = _answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
