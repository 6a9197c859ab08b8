"""The tokens of HTML are a browser's: the same characters come out of any mess of markup."""

import re
from random import Random

import pytest
from selectolax.lexbor import LexborHTMLParser

from charterbook.formats import html
from charterbook.formats.html_tags import entity
from charterbook.model.evidence import Source, Text

NAMES = (
    "p div span b i u a font center table tr td th tbody ul li ol dl dt dd h1 h2 blockquote br hr img small big em "
    "strong sub sup ix:nonfraction xyz pre body html head nobr"
).split()
TABLES = {"table", "tr", "td", "th", "tbody"}
ATTRIBUTES = [
    "class=a", 'class="x y"', "title='it > that'", 'title="a<b"', "align=center", 'a="b"c="d"', "= x", '"', "'",
    'x = "y"', "/", 'style="margin:0"', "checked", "href=a/b/", 'a=b"c', "\u00e9=1", 'style=""',
]  # fmt: skip
SOUP_WORDS = [
    "shares", "Preferred", "the", "\u201cSeries A\u201d", "a < b", "<", "<<", "</", "< p", "&", "&amp;", "&nbsp",
    "&#147;", "&#x93;", "&lt;p&gt;", "&bogus;", "&notit;", "&copyx", "&#0;", "&#xD800;", "&#1114112;", "&#;",
    "&#x;", "&ampamp;", "&NotEqualTilde;", "\u00e9", "\U0001f4c4", ">", "'", '"', "--", "\t\n", "&#99999999999999;",
    "&#x80;", "&lang;",
]  # fmt: skip
OTHER = [
    "<!-- c -->", "<!-->", "<!--->", "<!-- a -- b --!>", "<!-- <p> -->", "<!doctype html>", "<!x>",
    "<?xml version='1'?>", "</>", "</ p>", "<script>if (a<b) x='</p>'</script>", "<STYLE>p > a {}</style >",
    "<title>T &amp; t</title>", "<![endif]>", "<![if !x]>", "<script>a</scrip></script>", "<br/>", "<hr/>",
    "<iframe><p></iframe>",
]  # fmt: skip
LAST = ["", "", "", "", "<!-- unclosed -", "<p", "<a 'x", "</", "<script>x", "&", "<", "<p align=center"]
SOUPS = 4000


def _soup(seed: int) -> str:
    """A random mess of tags, words and worse. Every second one holds tables."""
    chance = Random(seed)
    names = NAMES if seed % 2 else [name for name in NAMES if name not in TABLES]
    pieces = []
    for _ in range(chance.randrange(1, 60)):
        kind = chance.random()
        if kind < 0.45:
            pieces.append(chance.choice(SOUP_WORDS) + chance.choice(["", " ", "\n"]))
        elif kind < 0.7:
            attributes = (
                chance.choice("  \n/") + chance.choice(ATTRIBUTES) for _ in range(chance.choice([0, 0, 0, 1, 2]))
            )
            pieces.append(f"<{chance.choice(names)}{''.join(attributes)}{chance.choice(['>'] * 19 + ['', ' >'])}")
        elif kind < 0.93:
            pieces.append(f"</{chance.choice(names)}{chance.choice(['>'] * 9 + [' x>'])}")
        else:
            pieces.append(chance.choice(OTHER))
    return "".join(pieces) + chance.choice(LAST)


def _squashed(words: str) -> str:
    return re.sub(r"\s+", "", words)


def _by_lexbor(page: str) -> str:
    tree = LexborHTMLParser(page)
    tree.strip_tags(["script", "style", "title", "iframe"])
    return tree.root.text(deep=True) if tree.root else ""


def test_the_characters_are_a_browsers() -> None:
    """On 4,000 random messes of markup our text and Lexbor's agree, white space aside. Lexbor moves what stands badly
    in a table in front of it, so there the same characters are asked for, not their order."""
    apart = []
    shown = 0
    for seed in range(SOUPS):
        data = _soup(seed).encode()
        found = html.read(data, Source("", len(data), "text/html", "a test"))
        ours = _squashed(found.characters if isinstance(found, Text) else "")
        theirs = _squashed(_by_lexbor(data.decode()))
        shown += len(ours)
        if ours != theirs and not (seed % 2 and sorted(ours) == sorted(theirs)):
            apart.append((seed, ours, theirs))
    assert [] == apart
    assert shown > 30 * SOUPS


ENTITIES = {
    "&amp;": ("&", 5), "&ampT": ("&", 4), "&Aacutex": ("\u00c1", 7), "&notin;": ("\u2209", 7),
    "&notit;": ("\u00ac", 4), "&#147;": ("\u201c", 6), "&#x80": ("\u20ac", 5), "&#129;": ("\x81", 6),
    "&#0065;": ("A", 7), "&#xD800;": ("\ufffd", 8), "&bogus;": ("", 0), "&shy;": ("", 5), "&#8203;": ("", 7),
    "&#999999999999;": ("\ufffd", 15),
}  # fmt: skip


@pytest.mark.parametrize("written", ENTITIES)
def test_an_entity_gives_its_characters_and_its_length(written: str) -> None:
    """What is no entity takes no part of the token; what nobody sees gives no character."""
    assert ENTITIES[written] == entity(written)
