"""A Word file's package: its parts in an archive, in one order and with one date, so that the same parts are the same
bytes. The parts that never change are packed once."""

from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from charterbook.formats.docx_body import escaped
from charterbook.formats.docx_styles import WORD, XML, own_styles

TYPES = "[Content_Types].xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE_RELATION = f"{PACKAGE}/relationships/metadata/core-properties"
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{MEDIA}.document.main+xml"
STYLES_TYPE = f"{MEDIA}.styles+xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>'
    '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
    'w:header="720" w:footer="720" w:gutter="0"/><w:titlePg/></w:sectPr>'
)
_PAGE_NUMBER = (
    '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
    '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_SETTINGS = (
    f'{XML}<w:settings xmlns:w="{WORD}"><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US"/>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
).encode()


def packed(parts: dict[str, bytes]) -> bytes:
    """The archive of these parts, the content types first, the others by name."""
    return _added(b"", dict(sorted(parts.items(), key=lambda part: (part[0] != TYPES, part[0]))))


def own_package(body: str, title: str, left: str, right: str) -> bytes:
    """A Word file on letter paper around a body, with this title; page numbers at the foot. `right` heads each page,
    `left` each but the first."""
    document = f'{XML}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{body}{_SECTION}</w:body></w:document>'
    return _added(_prepared(), {
        "docProps/core.xml": core(title),
        "word/document.xml": document.encode(),
        "word/header1.xml": _header(left, right),
        "word/header2.xml": _header("", right),
    })  # fmt: skip


def core(title: str) -> bytes:
    """The file's properties: its title and language, and neither an author nor a clock's time."""
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:language>en-US</dc:language></cp:coreProperties>"
    ).encode()


def content_types(defaults: dict[str, str], overrides: dict[str, str]) -> bytes:
    """The list of what each part is: by the ending of its name, or by the name itself."""
    told = "".join(
        f'<Default Extension="{escaped(ending)}" ContentType="{escaped(kind)}"/>' for ending, kind in defaults.items()
    )
    told += "".join(
        f'<Override PartName="{escaped(name)}" ContentType="{escaped(kind)}"/>' for name, kind in overrides.items()
    )
    return f'{XML}<Types xmlns="{PACKAGE}/content-types">{told}</Types>'.encode()


def relations(targets: dict[str, tuple[str, str]]) -> bytes:
    """The list of a part's relations: for each id the type and the target."""
    told = "".join(
        f'<Relationship Id="{escaped(name)}" Type="{escaped(kind)}" Target="{escaped(target)}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'.encode()


def _header(left: str, right: str) -> bytes:
    words = (f'<w:t xml:space="preserve">{escaped(said)}</w:t>' if said else "" for said in (left, right))
    told = "<w:tab/>".join(words)
    return (
        f'{XML}<w:hdr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r>{told}</w:r></w:p></w:hdr>'
    ).encode()


def _added(archive: bytes, parts: dict[str, bytes]) -> bytes:
    """The archive with further parts at its end."""
    out = BytesIO(archive)
    with ZipFile(out, "a") as file:
        for name, data in parts.items():
            info = ZipInfo(name, _EARLIEST)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            file.writestr(info, data)
    return out.getvalue()


@cache
def _prepared() -> bytes:
    """The parts of our own files that are the same in each."""
    beside = {"header1": "header", "header2": "header", "footer1": "footer", "footer2": "footer"}
    kinds = {f"/word/{name}.xml": f"{MEDIA}.{kind}+xml" for name, kind in beside.items()}
    kinds |= {"/word/document.xml": MAIN_TYPE, "/word/styles.xml": STYLES_TYPE, "/docProps/core.xml": CORE_TYPE}
    kinds["/word/settings.xml"] = f"{MEDIA}.settings+xml"
    named = (("styles", "styles"), ("settings", "settings"), *((kind, name) for name, kind in beside.items()))
    within = {f"rId{at}": (f"{RELATIONS}/{kind}", f"{name}.xml") for at, (kind, name) in enumerate(named, 1)}
    footer = f'{XML}<w:ftr xmlns:w="{WORD}">{_PAGE_NUMBER}</w:ftr>'.encode()
    document = (f"{RELATIONS}/officeDocument", "word/document.xml")
    return _added(b"", {
        TYPES: content_types({"rels": "application/vnd.openxmlformats-package.relationships+xml"}, kinds),
        "_rels/.rels": relations({"rId1": document, "rId2": (CORE_RELATION, "docProps/core.xml")}),
        "word/_rels/document.xml.rels": relations(within),
        "word/footer1.xml": footer,
        "word/footer2.xml": footer,
        "word/settings.xml": _SETTINGS,
        "word/styles.xml": own_styles(),
    })  # fmt: skip
