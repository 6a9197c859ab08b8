"""The Word styles that our paragraphs are set in: real ones, so that a firm's template can give each its own look.

A style is known by its name, as Word knows it ("Body Text"); its id may be another in another language's Word. What a
page needs whatever the style (a line to sign on, a page's beginning, what stays together) is set on the paragraph.
"""

from collections.abc import Mapping
from typing import NamedTuple

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

StyleIds = Mapping[str, str]
"""The id of each style by its name."""


class Style(NamedTuple):
    """A paragraph style: how the paragraph stands and how its letters look, in Word's tags. `name` is Word's own where
    Word has such a style."""

    id: str
    name: str
    paragraph: str
    letters: str = ""


_AFTER = '<w:spacing w:before="0" w:after="240"/>'
_CLOSE = '<w:spacing w:before="0" w:after="0"/>'
_CENTRED = '<w:jc w:val="center"/>'
_TOGETHER = "<w:keepNext/><w:keepLines/>"
_SIGNING_COLUMN = '<w:ind w:left="4680"/>'
_SMALL = '<w:i/><w:sz w:val="18"/><w:szCs w:val="18"/>'

STYLES = (
    Style("Title", "Title", f'{_TOGETHER}<w:spacing w:before="240" w:after="240"/>{_CENTRED}', "<w:b/><w:bCs/>"),
    Style("Subtitle", "Subtitle", f"{_TOGETHER}{_AFTER}{_CENTRED}"),
    Style(
        "Heading1",
        "heading 1",
        f'{_TOGETHER}<w:spacing w:before="240" w:after="240"/>{_CENTRED}<w:outlineLvl w:val="0"/>',
        "<w:b/><w:bCs/>",
    ),
    Style("BodyText", "Body Text", f'<w:widowControl/>{_AFTER}<w:ind w:firstLine="720"/><w:jc w:val="both"/>'),
    Style("Quote", "Quote", f'<w:widowControl/>{_AFTER}<w:ind w:left="720" w:right="720"/><w:jc w:val="both"/>'),
    Style("ShortLines", "Short Lines", f"<w:keepLines/>{_AFTER}"),
    Style("SignatureLine", "Signature Line", f"{_TOGETHER}{_CLOSE}{_SIGNING_COLUMN}"),
    Style("Signature", "Signature", f'<w:keepLines/><w:spacing w:before="0" w:after="120"/>{_SIGNING_COLUMN}'),
    Style("Venue", "Venue", f"{_TOGETHER}{_CLOSE}"),
    Style(
        "AttachmentHeading",
        "Attachment Heading",
        f'{_TOGETHER}<w:pageBreakBefore/>{_AFTER}{_CENTRED}<w:outlineLvl w:val="0"/>',
        '<w:b/><w:bCs/><w:u w:val="single"/>',
    ),
    Style("ExhibitNumber", "Exhibit Number", f'{_AFTER}<w:jc w:val="right"/>'),
    Style("DraftNotice", "Draft Notice", f'{_AFTER}<w:jc w:val="right"/>', _SMALL),
    Style("SourceNote", "Source Note", '<w:keepLines/><w:spacing w:before="0" w:after="200"/>', _SMALL),
)
OUR_IDS: StyleIds = {style.name: style.id for style in STYLES}

_BESIDE = (
    Style(
        "Header",
        "header",
        '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>',
        '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    Style("Footer", "footer", _CENTRED, '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
)
_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"'
    ' w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def own_styles() -> bytes:
    """The styles of a Word file of our own: letter-writing in Times New Roman, 12 points, American English."""
    told = "".join(definition(style, style.id, "Normal") for style in (*STYLES, *_BESIDE))
    return f'{XML}<w:styles xmlns:w="{WORD}">{_DEFAULTS}{told}</w:styles>'.encode()


def definition(style: Style, style_id: str, based_on: str) -> str:
    """A style in Word's tags under the id `style_id`, based on the style with the id `based_on` ("" for none)."""
    ours = "" if style.name in WORD_KNOWS else ' w:customStyle="1"'
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph"{ours} w:styleId="{style_id}"><w:name w:val="{style.name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{style.letters}</w:rPr></w:style>"
    )


WORD_KNOWS = frozenset({"Title", "Subtitle", "heading 1", "Body Text", "Quote", "Signature", "header", "footer"})
