"""The test authority as a server: its responder, lists and timestamps answer over real local HTTP, in a thread."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any, NamedTuple
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import yaml
from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

PASSPHRASE = "a passphrase of the tests"


class Authority(NamedTuple):
    """The authority: certificates by name, and the address of its timestamp server."""

    architectures: Any
    timestamps: str

    def certificate(self, name: str, authority: str = "authority") -> Any:
        """The certificate of a person or of an authority."""
        return self.architectures[ArchLabel(authority)].get_cert(CertLabel(name))

    def pkcs12(self, name: str, authority: str = "authority") -> bytes:
        """The key of a person with certificates, as a file."""
        packed: bytes = self.architectures[ArchLabel(authority)].package_pkcs12(
            CertLabel(name), password=PASSPHRASE.encode()
        )
        return packed

    def revocations(self, of: str) -> bytes:
        """The list of revoked certificates of an authority, as of now."""
        from datetime import UTC, datetime

        services = self.architectures[ArchLabel("authority")].service_registry
        listed: bytes = services.get_crl(of, datetime.now(UTC)).dump()
        return listed


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing is printed for a request."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


def _unset(*_: object) -> list[bytes]:
    """No answer yet: the address has to be known before the certificates that name it can be made."""
    return []


@contextmanager
def serving(folder: Path) -> Iterator[Authority]:
    """The authority, its keys made in a folder, until the end of the block."""
    described = yaml.safe_load((Path(__file__).parent / "authority.yml").read_text())
    keys = described["keysets"]["keys"]["keys"]
    for one in described["pki-architectures"].values():
        for name in one["certs"]:
            made = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            (folder / f"{name}.pem").write_bytes(made)
            keys[name] = {"path": f"{name}.pem"}
    server = make_server("127.0.0.1", 0, _unset, _Server, _Quiet)
    address = f"http://127.0.0.1:{server.server_port}"
    built = CertomancerConfig(described, str(folder), external_url_prefix=address)
    server.set_app(Animator(AnimatorArchStore(built.pki_archs), with_web_ui=False))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield Authority(built.pki_archs, f"{address}/authority/tsa/timestamps")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
