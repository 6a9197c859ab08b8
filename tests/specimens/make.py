"""Renders the specimens that are kept as text but are meant to be read as PDF, DOCX or scan.

`rendered(source, form)` gives the bytes of one; `python tests/specimens/make.py FOLDER` writes the whole training set
as files, the text and HTML ones as they are. A scan is a PDF of slightly turned page pictures without any text.
"""

import io
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import typst

TRAIN = Path(__file__).parent / "train"
SUFFIX = {"pdf": ".pdf", "docx": ".docx", "scan": ".pdf"}
SCAN_PPI, SCAN_TURN = 130, "0.35deg"

_PAGE = """#let blocks = json(bytes(sys.inputs.blocks))
#set document(date: none)
#set page(paper: "us-letter", margin: 1in, numbering: sys.inputs.numbering)
#set text(font: ("Libertinus Serif", "New Computer Modern"), size: 11pt, hyphenate: false)
#set par(justify: true)
#for block in blocks {
  if block.kind == "page" { pagebreak(weak: true) }
  else if block.kind == "centre" { align(center, par(justify: false, block.lines.join(linebreak()))) }
  else if block.kind == "lines" { par(justify: false, block.lines.join(linebreak())) }
  else { par(block.lines.join(" ")) }
}
"""
_SCAN = """#set page(paper: "us-letter", margin: 0pt)
#for name in json(bytes(sys.inputs.names)) { rotate(TURN, image(name, width: 100%)); pagebreak(weak: true) }
""".replace("TURN", SCAN_TURN)


def blocks(source: str) -> list[dict[str, object]]:
    """A text in the layout of an EDGAR exhibit as blocks: centred lines, set lines, paragraphs, page breaks."""
    found: list[dict[str, object]] = []
    for page in source.split("<PAGE>"):
        for raw in page.strip("\n").split("\n\n"):
            lines = [line.rstrip() for line in raw.split("\n") if line.strip()]
            if lines:
                found.append({"kind": _kind(lines), "lines": [" ".join(line.split()) for line in lines]})
        found.append({"kind": "page", "lines": []})
    return found[:-1]


def _kind(lines: list[str]) -> str:
    """Centred if all lines stand well in and short; set line by line if they are ragged; else a paragraph."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    if all(abs(indent - (79 - len(line.strip())) // 2) <= 2 for indent, line in zip(indents, lines, strict=True)):
        return "centre"
    if any(indent >= 20 for indent in indents) or any("/s/" in line for line in lines):
        return "lines"
    return "lines" if len(lines) > 1 and max(map(len, lines[:-1])) < 55 else "paragraph"


def rendered(source: str, form: str) -> bytes:
    """The bytes of a text as "pdf", "docx" or "scan"."""
    match form:
        case "pdf":
            return _pdf(source)
        case "docx":
            return _docx(source)
        case "scan":
            return _scan(source)
    raise ValueError(f"no renderer for {form}")


def _inputs(source: str) -> dict[str, str]:
    return {"blocks": json.dumps(blocks(source)), "numbering": "1"}


def _pdf(source: str) -> bytes:
    made = typst.compile(_PAGE.encode(), format="pdf", sys_inputs=_inputs(source))
    assert isinstance(made, bytes)
    return made


def _scan(source: str) -> bytes:
    pages: object = typst.compile(_PAGE.encode(), format="png", ppi=SCAN_PPI, sys_inputs=_inputs(source))
    pictures = pages if isinstance(pages, list) else [pages]
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, picture in enumerate(pictures):
            assert isinstance(picture, bytes)
            names.append(f"page{number}.png")
            (Path(folder) / names[-1]).write_bytes(picture)
        (Path(folder) / "scan.typ").write_text(_SCAN, encoding="utf-8")
        made = typst.compile(str(Path(folder) / "scan.typ"), format="pdf", sys_inputs={"names": json.dumps(names)})
    assert isinstance(made, bytes)
    return made


_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _docx(source: str) -> bytes:
    """A DOCX with one paragraph a block, in which a run may end inside a number as word processors leave it."""
    body = "".join(map(_paragraph, blocks(source)))
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (
            ("[Content_Types].xml", _TYPES), ("_rels/.rels", _RELS), ("word/document.xml", document)
        ):  # fmt: skip
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


def _paragraph(block: dict[str, object]) -> str:
    lines = block["lines"]
    assert isinstance(lines, list)
    if block["kind"] == "page":
        return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    style = '<w:pPr><w:jc w:val="center"/></w:pPr>' if block["kind"] == "centre" else ""
    whole = [" ".join(lines)] if block["kind"] == "paragraph" else lines
    return f"<w:p>{style}{'<w:r><w:br/></w:r>'.join(map(_runs, whole))}</w:p>"


def _runs(line: str) -> str:
    """Two runs, cut where the line's halves meet: no reader may count on a run being a word."""
    half = len(line) // 2
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (line[:half], line[half:]))


def write_all(folder: Path) -> list[Path]:
    """Every training specimen as the file that a reader gets; gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for path in sorted(TRAIN.glob("*.facts.json")):
        form = json.loads(path.read_text(encoding="utf-8"))["format"]
        name = path.name.removesuffix(".facts.json")
        (paper,) = (one for one in TRAIN.glob(f"{name}.*") if one != path)
        data = rendered(paper.read_text(encoding="utf-8"), form) if form in SUFFIX else paper.read_bytes()
        out = folder / f"{name}{SUFFIX.get(form, paper.suffix)}"
        out.write_bytes(data)
        written.append(out)
    return written


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
