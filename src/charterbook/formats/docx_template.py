"""A firm's own Word template: its headers, footers, margins and styles around the paragraphs of a draft.

Comes in: the bytes of the template; then the body and the words of its fields. Goes out: a Word file that is the
template, but for the fields `{{ name }}`, the body, the styles it lacked and the title. What could bring along other
people's changes, programs or addresses is refused: `WriteError`, one line with the remedy.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers.expat import ExpatError

from charterbook.formats.docx_body import escaped
from charterbook.formats.docx_guard import SAVE_ANEW, refuse_changes, refuse_dangers, relations
from charterbook.formats.docx_package import (
    CORE_RELATION,
    CORE_TYPE,
    MAIN_TYPE,
    MEDIA,
    TYPES,
    content_types,
    core,
    packed,
)
from charterbook.formats.docx_package import relations as written_relations
from charterbook.formats.docx_parts import Forbidden, every_part, main_part, parse
from charterbook.formats.docx_places import Places, Spot, places, put
from charterbook.formats.docx_styles import STYLES, WORD, StyleIds, definition
from charterbook.formats.spelling import WriteError
from charterbook.model.evidence import Unreadable

PLACEHOLDER = "charterbook"
PACKAGE_RELATIONS = "_rels/.rels"
_NOT_BESIDE = frozenset({"sectPr", "drawing", "pict", "object"})
_FIELD = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_UNUSUAL = f"the template is not in the form that Word gives to a document; {SAVE_ANEW}"
_TEMPLATE_TYPE = f"{MEDIA}.template.main+xml"


class Template(NamedTuple):
    """A template that may be used: its parts, which of them is the document, which are headers and footers, where the
    body's paragraphs go, the ids of the styles that ours are set in, and the fields it names."""

    parts: Mapping[str, bytes]
    document: str
    beside: tuple[str, ...]
    body: tuple[int, int]
    styles: StyleIds
    fields_beside: frozenset[str]
    fields_of_body: frozenset[str]


def opened(data: bytes) -> Template:
    """The template, with the styles of ours that it lacked. WriteError where it cannot be used."""
    parts = every_part(data)
    if isinstance(parts, Unreadable):
        raise WriteError(f"the template cannot be used: {parts.why}; {parts.remedy}")
    try:
        return _opened(parts)
    except Forbidden:
        raise WriteError(f"the template declares a document type, as no Word file does; {SAVE_ANEW}") from None
    except ExpatError:
        raise WriteError(f"the template is damaged; {SAVE_ANEW}") from None


def filled(template: Template, body: str, title: str, fields: Mapping[str, str]) -> bytes:
    """The Word file: the template with this body, this title and these words in its fields. WriteError for a field that
    the template names and nobody knows."""
    parts = dict(template.parts)
    for name in template.beside:
        parts[name] = put(parts[name], _edits(places(parts[name]).paragraphs, fields))
    document, (start, end) = parts[template.document], template.body
    others = [spot for spot in places(document).paragraphs if spot.end <= start or spot.start >= end]
    parts[template.document] = put(document, [*_edits(tuple(others), fields), (start, end, body)])
    return packed({**parts, **_titled(parts, title)})


def _opened(parts: dict[str, bytes]) -> Template:
    refuse_dangers(parts)
    if PACKAGE_RELATIONS not in parts or TYPES not in parts:
        raise WriteError(_UNUSUAL)
    document = main_part(parts[PACKAGE_RELATIONS])
    folder, _, file = document.rpartition("/")
    needs = relations(parts.get(f"{folder}/_rels/{file}.rels", b""))
    beside = tuple(_within(folder, need.target) for need in needs if need.kind in ("header", "footer"))
    styles = next((_within(folder, need.target) for need in needs if need.kind == "styles"), "")
    missing = [name for name in (document, styles, *beside) if name not in parts]
    if missing or not all(_is_plain(parts[name]) for name in (document, styles, *beside)):
        raise WriteError(_UNUSUAL)
    found = places(parts[document])
    around = [places(parts[name]) for name in beside]
    for part in (found, *around):
        refuse_changes(part)
    named_beside = frozenset(name for part in around for spot in part.paragraphs for name in _names(spot))
    if PLACEHOLDER in named_beside:
        raise WriteError("the template names {{ charterbook }} in a header or footer; put it into the body")
    body = _body(found)
    of_body = frozenset(name for spot in found.paragraphs for name in _names(spot)) - {PLACEHOLDER}
    ids, further = _styles(parts[styles])
    parts = {**_without_being_a_template(parts), styles: further}
    return Template(parts, document, beside, body, ids, named_beside, of_body)


def _body(found: Places) -> tuple[int, int]:
    """Where the draft's paragraphs go: at the placeholder, or into a body without words."""
    marked = [spot for spot in found.paragraphs if PLACEHOLDER in _names(spot)]
    if len(marked) > 1:
        raise WriteError("the template names {{ charterbook }} more than once; leave the one where the paper goes")
    for spot in marked:
        alone = not _FIELD.sub("", spot.said).strip() and len(_names(spot)) == 1 and not spot.tags & _NOT_BESIDE
        if not spot.in_body or not alone:
            raise WriteError(
                "the template's {{ charterbook }} does not stand alone; move it to a paragraph of its own, outside of "
                "tables and boxes, with no picture or box in it and not at the end of a section"
            )
        return spot.start, spot.end
    start, end = found.body
    written = any(spot.said.strip() or "sectPr" in spot.tags for spot in found.paragraphs)
    if written or found.more_than_words or not end:
        raise WriteError(
            "the template does not say where the paper goes; write {{ charterbook }} in a paragraph of its own"
        )
    return start, end


def _names(spot: Spot) -> list[str]:
    """The fields that a paragraph names. WriteError for one that is not closed."""
    if "{{" in _FIELD.sub("", spot.said):
        raise WriteError(f"the template has a field that is not closed: {spot.said[:60]!r}; end it with }}}}")
    return [match[1].strip() for match in _FIELD.finditer(spot.said)]


def _edits(paragraphs: tuple[Spot, ...], fields: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """The words of the fields, each in the look of the letters with which its name begins."""
    edits: list[tuple[int, int, str]] = []
    for spot in paragraphs:
        said = [words.said for words in spot.words]
        for match in reversed(list(_FIELD.finditer(spot.said))):
            name = match[1].strip()
            if name not in fields:
                known = ", ".join(sorted((PLACEHOLDER, *fields)))
                raise WriteError(f"the template names the field {name[:40]!r}, which is not known; these are: {known}")
            _replace(said, match.start(), match.end(), fields[name])
        edits.extend(
            (words.start, words.end, f'<w:t xml:space="preserve">{escaped(new)}</w:t>')
            for words, new in zip(spot.words, said, strict=True)
            if words.said != new
        )
    return edits


def _replace(said: list[str], start: int, end: int, new: str) -> None:
    """Put `new` in place of the letters `start` up to `end` of the joined pieces, into the piece where they begin."""
    at = 0
    for index, piece in enumerate(said):
        cut_from, cut_to = max(start - at, 0), max(end - at, 0)
        at += len(piece)
        if cut_from < len(piece) and cut_to > 0:
            said[index] = piece[:cut_from] + new + piece[cut_to:]
            new = ""


def _styles(xml: bytes) -> tuple[StyleIds, bytes]:
    """The ids of our styles in the template, by Word's names for them, and its styles with those of ours it lacked."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    usual = style = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal style, usual
        if name == "style":
            style = attributes.get("styleId", "")
            taken.add(style)
            is_paragraph = attributes.get("type") == "paragraph"
            usual = style if is_paragraph and attributes.get("default") in ("1", "true", "on") else usual
            style = style if is_paragraph else ""
        elif name == "name" and style:
            ids.setdefault(attributes.get("val", "").lower(), style)

    parse(xml, start, lambda _: None)
    told, known = "", {}
    for ours in STYLES:
        known[ours.name] = ids.get(ours.name.lower(), "")
        if not known[ours.name]:
            known[ours.name] = ours.id if ours.id not in taken else f"Charterbook{ours.id}"
            told += definition(ours, known[ours.name], escaped(usual))
    end = places(xml).last_tag
    if not xml.startswith(b"</", end):
        raise WriteError(_UNUSUAL)
    return known, put(xml, [(end, end, told)])


def _titled(parts: Mapping[str, bytes], title: str) -> dict[str, bytes]:
    """The file's properties with its title, and where they were missing the lists that name them. An author's name that
    the template carried is not passed on."""
    needs = relations(parts[PACKAGE_RELATIONS])
    for need in needs:
        if need.type == CORE_RELATION:
            name = need.target.lstrip("/")
            if name not in parts:
                raise WriteError(_UNUSUAL)
            return {name: core(title)}
    name = "docProps/core.xml"
    targets = {need.id: (need.type, need.target) for need in needs}
    defaults, overrides = _content_types(parts[TYPES])
    return {
        name: core(title),
        PACKAGE_RELATIONS: written_relations({**targets, "charterbookTitle": (CORE_RELATION, name)}),
        TYPES: content_types(defaults, {**overrides, f"/{name}": CORE_TYPE}),
    }


def _without_being_a_template(parts: dict[str, bytes]) -> dict[str, bytes]:
    """A file saved as a template (*.dotx) becomes a document."""
    return {**parts, TYPES: parts[TYPES].replace(_TEMPLATE_TYPE.encode(), MAIN_TYPE.encode())}


def _content_types(xml: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """What each part is: by the ending of its name, and by the name itself."""
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Default":
            defaults[attributes.get("Extension", "")] = attributes.get("ContentType", "")
        elif name == "Override":
            overrides[attributes.get("PartName", "")] = attributes.get("ContentType", "")

    parse(xml, start, lambda _: None)
    return defaults, overrides


def _within(folder: str, target: str) -> str:
    return target[1:] if target.startswith("/") else f"{folder}/{target}"


def _is_plain(xml: bytes) -> bool:
    """Whether a part is in UTF-8 and has Word's tags under `w:`, as Word writes it."""
    declared = re.match(rb'\s*<\?xml[^>]*encoding=["\']([\w-]+)', xml)
    utf_8 = declared is None or declared[1].lower() == b"utf-8"
    return utf_8 and f'xmlns:w="{WORD}"'.encode() in xml[:20_000]
