"""A paper beside its facts: nothing of it is lost, the right words are marked, and nothing of a stranger's runs."""

import re
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.exchange import paper_facts, paper_view
from charterbook.exchange.paper_view import Document, Lit, Words
from charterbook.exchange.paper_view_html import KEPT, safe_copy, text_copy
from charterbook.exchange.paper_view_pages import Boxed, sheets
from charterbook.formats.encoding import decode
from charterbook.formats.recognise import media_type
from charterbook.ledger.review import options
from charterbook.model.evidence import Segments, Span, Unreadable
from charterbook.model.instrument import Reading
from tests.whose_papers import DISPUTED, change

BESTNET = Path(__file__).parents[2] / "examples" / "bestnet"
HTML = "text/html"


class _Copy(HTMLParser):
    """What a browser would find in a copy: its tags with their attributes, its text, the text of each fact."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[tuple[str, tuple[str, ...]]] = set()
        self.text = ""
        self.facts: dict[str, str] = {}
        self._keys: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add((tag, tuple(sorted(name for name, _ in attrs))))
        if tag == "mark":
            self._keys = (dict(attrs)["data-facts"] or "").split()

    def handle_endtag(self, tag: str) -> None:
        self._keys = [] if tag == "mark" else self._keys

    def handle_data(self, data: str) -> None:
        self.text += data
        for key in self._keys:
            self.facts[key] = f"{self.facts.get(key, '')} {data}".strip()


def _words(data: bytes) -> Words:
    found = paper_view.words(data, media_type(data))
    assert isinstance(found, Words), found
    return found


def _spans(data: bytes, *said: bytes) -> tuple[Span, ...]:
    return tuple(Span(sha256(data).hexdigest(), data.index(one), data.index(one) + len(one)) for one in said)


def _copied(data: bytes, *lit: Lit) -> _Copy:
    shown = _words(data)
    document = paper_view.document(shown, Span("", 0, len(data)), media_type(data))
    cut = list(paper_view.pieces(shown, lit, sha256(data).hexdigest(), document.start, document.end))
    return _Copy((safe_copy if document.is_html else text_copy)(shown.characters, cut))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _page(body: str) -> bytes:
    return f"<html><body><p>Before the paper</p>{body}<p>After 650 it</p></body></html>".encode()


def test_every_fact_of_the_founding_paper_is_marked_where_its_bytes_are() -> None:
    """What the copy marks under a key is what the bytes of that fact say, and the text is the whole file."""
    data = (BESTNET / "3-series-a-decrease.txt").read_bytes()
    reading = flow.read(data, "paper")
    assert isinstance(reading, Reading)
    found = paper_facts.lit(paper_facts.groups(reading.instruments[0]))
    copy = _copied(data, *found)
    assert data.decode() == copy.text
    assert {} == {
        one.key: copy.facts.get(str(one.key))
        for one in found
        if re.sub(r"\W", "", copy.facts.get(str(one.key), ""))
        != re.sub(r"\W", "", "".join(data[start:end].decode() for start, end in _merged(one.spans)))
    }


def _merged(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    """The places of spans in order, those that overlap as one."""
    places: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if places and start < places[-1][1]:
            places[-1] = places[-1][0], max(end, places[-1][1])
        else:
            places.append((start, end))
    return places


def test_both_readings_of_a_dispute_have_keys_of_their_own_and_the_numbers_by_which_they_are_chosen() -> None:
    """The readings are numbered as `review` numbers them, and each lights up its own words."""
    data = change("Quillwort Instruments, Inc.", DISPUTED)
    reading = flow.read(data, "paper")
    assert isinstance(reading, Reading)
    paper = reading.instruments[0]
    groups = paper_facts.groups(paper)
    place = next(place for place, act in enumerate(paper.acts) if options(act))
    group = next(group for group in groups if group.place == place)
    disputed = next(fact for fact in group.facts if fact.readings)
    assert (None, "disputed", "after") == (disputed.value, disputed.standing, disputed.label)
    assert [(one.number, one.field, one.reading.spans) for one in options(paper.acts[place])] == [
        (one.number, one.field, one.spans) for one in disputed.readings
    ]
    copy = _copied(data, *paper_facts.lit(groups))
    assert ["six hundred", "60"] == [copy.facts[str(one.key)] for one in disputed.readings]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_marks_stand_at_the_right_words_in_every_encoding(encoding: str) -> None:
    """Words of several bytes before and inside a span move nothing."""
    said = "“Six Hundred – 650”"
    data = f"Préambule: “the Corporation” has {said} shares.".encode(encoding)
    mark = len("x".encode(encoding)) - len("xx".encode(encoding)) + len("x".encode(encoding))
    place = len(f"Préambule: “the Corporation” has {''}".encode(encoding)), len(said.encode(encoding)) - max(mark, 0)
    span = Span(sha256(data).hexdigest(), place[0], sum(place))
    assert said == _copied(data, Lit(7, (span,))).facts["7"]


def test_facts_that_overlap_or_nest_share_their_words() -> None:
    """Words of two facts bear both keys, and facts that only touch do not run together."""
    data = b"decreased by Six Hundred Fifty (650) shares"
    whole, words, figures = _spans(data, b"Six Hundred Fifty (650)", b"Six Hundred Fifty", b"650")
    half = _spans(data, b"Fifty (65")[0]
    copy = _copied(data, Lit(1, (whole,)), Lit(2, (words, figures)), Lit(3, (half,)))
    assert {"1": "Six Hundred Fifty ( 65 0 )", "2": "Six Hundred Fifty 65 0", "3": "Fifty ( 65"} == {
        key: _folded(text) for key, text in copy.facts.items()
    }
    assert data.decode() == copy.text


def test_marks_cross_the_markup_of_a_page() -> None:
    """A fact whose words stand in several elements, with entities between, is marked in each of them."""
    data = _page("<table><tr><td><b>Six&nbsp;</b>Hundred</td>\n<td>(<i>650</i>)</td></tr></table>")
    start = data.index(b"Six")
    span = Span(sha256(data).hexdigest(), start, data.index(b"</i>"))
    copy = _copied(data, Lit(4, (span,)))
    assert "Six Hundred ( 650" == _folded(copy.facts["4"])
    assert "Six Hundred ( 650" == paper_view.quote(_words(data), span, html=True)


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(650)</script>",
        "<SCRIPT SRC='//elsewhere.example/x.js'></SCRIPT>",
        "<script>alert(1)",
        "<p onclick='alert(1)' style='color:red' class=x id=said-1>650</p>",
        "<a href='javascript:alert(1)'>650</a>",
        "<a href=//elsewhere.example>650</a>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>alert(1)</script><foreignObject><p>650</p></foreignObject></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<style>@import '//elsewhere.example'; p { display: none }</style>",
        "<link rel=stylesheet href=//elsewhere.example>",
        "<meta http-equiv=refresh content='0;url=//elsewhere.example'>",
        "<base href=//elsewhere.example/>",
        "<iframe src=//elsewhere.example></iframe><object data=x></object><embed src=x>",
        "<form action=/sign-out method=post><input name=csrf><button>Go</button></form>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<p/onmouseover=alert(1)/x=<b>650",
        "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#x3e;",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<mark data-facts=1>650</mark><span id=said-1>650</span>",
        "<template><script>alert(1)</script></template>",
    ],
)
def test_nothing_of_a_stranger_runs_loads_or_leads_away(body: str) -> None:
    """Of tags only those that set text come through, none with an attribute of theirs; ours bear keys alone."""
    data = _page(body)
    copy = _copied(data, Lit(1, _spans(data, b"After 650")))
    ours = {("mark", ("data-facts",)), ("span", ("id",)), ("i", ("class",)), ("mark", ("class", "data-facts"))}
    assert set() == {one for one in copy.tags - ours if one[0] not in KEPT or one[1]}
    assert copy.text.startswith("Before the paper")
    # To a browser too, the rest of the page belongs to a script that nobody ends.
    assert "<script>alert(1)" == body or "After 650" == copy.facts["1"]


@pytest.mark.parametrize("body", ["<table><tr><td>650", "<ul><li><b><i>650", "</p></div></body></html>650", "<pre>650"])
def test_words_behind_unclosed_elements_are_there(body: str) -> None:
    """Elements that nobody closes, or that nobody opened, take no word away."""
    data = _page(body)
    assert "Before the paper 650 After 650 it" == _folded(re.sub(r"(?=650|After)", " ", _copied(data).text))


def test_ten_thousand_elements_in_each_other_are_copied() -> None:
    """Depth costs nothing: the copy is made in one pass."""
    data = _page("<div>" * 10_000 + "<b>650</b>" + "</div>" * 10_000)
    copy = _copied(data, Lit(1, _spans(data, b"650")))
    assert "650" == copy.facts["1"]


def test_words_that_are_not_read_are_told_apart() -> None:
    """Hidden and struck words are shown as such: who reads the copy must not take them for the paper's."""
    data = _page("<p style='display:none'>hidden 700</p><p><s>struck 800</s> 650</p>")
    shown = _words(data)
    cut = list(paper_view.pieces(shown, (), "", 0, len(shown.characters)))
    markup = safe_copy(shown.characters, cut)
    assert ["hidden 700", "struck 800"] == re.findall(r'<i class="left-out">([^<]*)</i>', markup)


def test_of_a_submission_only_the_paper_s_own_document_is_shown() -> None:
    """The other documents of a filing are other papers; HTML in its frame is shown as HTML."""
    head = "<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>10-Q\n<TEXT>\nThe report\n</TEXT>\n</DOCUMENT>\n"
    page = "<DOCUMENT>\n<TYPE>EX-3.1\n<TEXT>\n<html><body><p>The paper</p></body></html>\n</TEXT>\n</DOCUMENT>\n"
    data = (head + page).encode()
    shown = _words(data)
    paper = Span("", data.index(b"The paper"), len(data))
    document = paper_view.document(shown, paper, "text/plain")
    assert document.is_html
    assert "<html><body><p>The paper</p></body></html>" == shown.characters[document.start : document.end].strip()
    report = paper_view.document(shown, Span("", data.index(b"The report"), len(data)), "text/plain")
    assert ("The report", False) == (shown.characters[report.start : report.end].strip(), report.is_html)


def test_each_character_is_found_again_by_its_byte() -> None:
    """The way from bytes to characters is the way back from characters to bytes."""
    data = "a–b\U0001f600“c”\n".encode() * 3
    decoded = decode(data)
    assert not isinstance(decoded, Unreadable)
    shown = Words(*decoded, ())
    places = [shown.segments.place(at, at + 1)[0] for at in range(len(shown.characters))]
    assert list(range(len(shown.characters))) == [shown.at(place) for place in places]
    assert len(shown.characters) == shown.at(len(data))


def test_what_cannot_be_read_says_why() -> None:
    """An empty or binary file has no copy."""
    assert isinstance(paper_view.words(b"", "text/plain"), Unreadable)
    assert isinstance(paper_view.words_of(b"\0\1\2\3" * 400, ()), Unreadable)
    assert "" == safe_copy("", [])
    assert Document(0, 3, True) == paper_view.document(Words("abc", decode_of(b"abc"), ()), Span("", 0, 3), HTML)
    assert "650 & more" == unescape("650 &amp; more")


def decode_of(data: bytes) -> Segments:
    """The map of the characters of a text."""
    decoded = decode(data)
    assert not isinstance(decoded, Unreadable)
    return decoded[1]


def test_boxes_of_facts_stand_where_pictures_count_from() -> None:
    """From the upper left corner; only those on a page of this source, and a long file shows what was read of it."""
    box = (72.0, 700.0, 172.0, 712.0)
    spans = (Span("a", 5, 9, 2, box), Span("a", 1, 3, 1, box), Span("b", 1, 3, 1, box), Span("a", 9, 10, 9, box))
    first, second = sheets([(612.0, 792.0), (612.0, 1008.0)], [Lit(3, spans)], "a")
    assert [Boxed(3, 72.0, 80.0, 100.0, 12.0, True)] == list(first.boxes)
    assert [Boxed(3, 72.0, 296.0, 100.0, 12.0, False)] == list(second.boxes)
    many = [(612.0, 792.0)] * 500
    near = sheets(many, [Lit(1, (Span("a", 1, 2, 300, box),))], "a")
    assert [299, 300, 301] == [sheet.number for sheet in near]
    assert list(range(1, 61)) == [sheet.number for sheet in sheets(many, [], "a")]
