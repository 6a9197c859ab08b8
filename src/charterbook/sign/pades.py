"""A signature after PAdES (ETSI EN 319 142-1) in a field of a PDF.

Comes in: the file, the field, the key, what is printed on the line, and the terms. Goes out: the file with the
signature as a further update, what was there untouched. The levels: B-B is the signature alone; B-T has the time of a
timestamp server (RFC 3161); B-LT holds the certificates and the proof that none was revoked, so that it can be verified
without a network; B-LTA seals those with a timestamp over the whole file, before the first ones grow old. Where
revocation cannot be proved, B-LT is refused rather than made without.
"""

import asyncio
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from charterbook.model.evidence import Unreadable
from charterbook.sign.keys import Key
from charterbook.sign.pdf_file import taken_apart
from charterbook.sign.stamp import drawn

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

Level = Literal["B-B", "B-T", "B-LT", "B-LTA"]
_ROOTS = "give the certificates of the roots, the timestamp server's too, with --trust FILE"


class Terms(NamedTuple):
    """How to sign: the level; the address of the timestamp server (all levels but B-B need one); the roots that the
    proofs of B-LT and B-LTA lead to; the reason and the place that the signature states; whether it seals the file
    (a certification signature that allows no change)."""

    level: Level
    timestamp_url: str | None
    roots: "tuple[Certificate, ...]"
    reason: str
    place: str = ""
    seals: bool = False


def sign(data: bytes, field: str, key: Key, printed: tuple[str, ...], terms: Terms) -> bytes | Unreadable:
    """The file with the field signed, or why it could not be. Only a level above B-B uses the network: the timestamp
    server's address, and the addresses of lists and responders that the certificates themselves name."""
    return taken_apart(lambda: _signed_or_why(data, field, key, printed, terms))


def _signed_or_why(data: bytes, field: str, key: Key, printed: tuple[str, ...], terms: Terms) -> bytes | Unreadable:
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.timestamps.common_utils import TimestampRequestError
    from pyhanko_certvalidator.errors import PathError, ValidationError

    try:
        return asyncio.run(_signed(data, field, key, printed, terms))
    except TimestampRequestError as error:
        return Unreadable(f"the timestamp server {terms.timestamp_url} gives no timestamp ({error})", "try another one")
    except (ValidationError, PathError) as error:
        return _not_proved(key, error)
    except SigningError as error:
        return _not_proved(key, error.__cause__ or error)
    except key.may_raise as error:
        return Unreadable(f"the token does not sign ({type(error).__name__})", "check what its maker says of this key")


async def _signed(data: bytes, field: str, key: Key, printed: tuple[str, ...], terms: Terms) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
    from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference
    from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper
    from pyhanko_certvalidator import ValidationContext

    writer = IncrementalPdfFileWriter(BytesIO(data))
    proved = terms.level in ("B-LT", "B-LTA")
    context: Any = None
    if proved:
        context = ValidationContext(
            trust_roots=[*terms.roots, *key.roots],
            other_certs=list(key.signer.cert_registry),
            allow_fetching=True,
            revocation_mode="require",
        )
    meta = PdfSignatureMetadata(
        field_name=field,
        name=key.holder,
        reason=terms.reason,
        location=terms.place or None,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=terms.seals,
        docmdp_permissions=MDPPerm.NO_CHANGES if terms.seals else MDPPerm.FILL_FORMS,
        embed_validation_info=proved,
        validation_context=context,
        use_pades_lta=terms.level == "B-LTA",
        timestamp_field_name=f"timestamp-{field}",
        # The proofs come with the signature, not behind it: it covers them, and a timestamp over the file comes last.
        dss_settings=DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE),
    )
    stamper = HTTPTimeStamper(terms.timestamp_url) if terms.timestamp_url else None
    signer = PdfSigner(meta, key.signer, timestamper=stamper, stamp_style=_style(writer, field, printed))
    try:
        made = await signer.async_sign_pdf(writer, existing_fields_only=True)
    finally:
        if context is not None:
            await context.aclose()
    signed: bytes = made.getvalue()
    return signed


def _style(writer: Any, field: str, printed: tuple[str, ...]) -> Any:
    """The stamp as the appearance of the field: its page is taken over with its fonts, at its own size."""
    from pyhanko.pdf_utils.content import RawContent
    from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko.stamp import StaticStampStyle

    place = next(reference for _, _, reference in enumerate_sig_fields(writer, with_name=field)).get_object()["/Rect"]
    width, height = float(place[2] - place[0]), float(place[3] - place[1])
    page = writer.import_page_as_xobject(PdfFileReader(BytesIO(drawn(printed, width, height))))
    picture = RawContent(b"/Stamp Do", box=BoxConstraints(width, height))
    picture.resources.xobject["/Stamp"] = page
    corner = SimpleBoxLayoutRule(
        AxisAlignment.ALIGN_MIN,
        AxisAlignment.ALIGN_MIN,
        Margins(0, 0, 0, 0),
        InnerScaling.NO_SCALING,
    )
    return StaticStampStyle(border_width=0, background=picture, background_layout=corner)


def _not_proved(key: Key, error: BaseException) -> Unreadable:
    """Why the chain of a certificate does not hold, in one line."""
    from pyhanko_certvalidator.errors import ExpiredError, InsufficientRevinfoError, PathBuildingError, RevokedError

    match error:
        case RevokedError():
            return Unreadable(f"a certificate was revoked: {error}", "sign with another certificate")
        case ExpiredError():
            return Unreadable(f"a certificate has expired: {error}", "sign with another certificate")
        case InsufficientRevinfoError():
            return Unreadable(
                f"it cannot be proved that the certificate of {key.holder} or of the timestamp server was not revoked",
                "try again when its authority answers, or sign without that proof: --without-revocation",
            )
        case PathBuildingError():
            return Unreadable(f"no chain of certificates leads to a root: {error}", _ROOTS)
        case _:
            return Unreadable(f"the certificate of {key.holder} cannot be used: {error}", "sign with another one")
