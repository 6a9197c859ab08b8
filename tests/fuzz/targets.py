"""What the fuzzer runs: `python tests/fuzz/targets.py TARGET -runs=20000` (any option of libFuzzer may follow).

Each target holds a promise that must stand for any bytes: nothing raises, every place lies in the source, and what is
read back is what was meant.
"""

import json
import sys
from collections.abc import Callable
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["charterbook.formats", "charterbook.text", "charterbook.register"]):
    from charterbook.formats import edgar, html, html_tags  # noqa: F401  # so that they are instrumented
    from charterbook.formats.recognise import read_texts
    from charterbook.model.evidence import Segments, Source, Text, Unreadable
    from charterbook.model.shares import words
    from charterbook.register import journal, proof_files, proofs
    from charterbook.text import dates, numbers
    from charterbook.text.view import View

SOURCE = Source("0" * 64, 0, "text/plain", "fuzz")


def _view(data: bytes) -> View:
    characters = data.decode("latin-1")
    return View(Text(SOURCE, characters, Segments([(0, 0, 1)])))


def _inside(texts: "tuple[Text, ...] | Unreadable", size: int) -> None:
    """Every character of every text stands in the bytes, in order and at least one byte wide."""
    for text in () if isinstance(texts, Unreadable) else texts:
        limit = size if text.rendition is None else len(text.rendition)
        for at in range(0, len(text.characters), max(1, len(text.characters) // 50)):
            span = text.span(at, at + 1)
            assert 0 <= span.start < span.end <= limit, (at, span, limit)


def tokenizer(data: bytes) -> None:
    """Any bytes inside an HTML frame."""
    page = b"<html><body>" + data
    _inside(read_texts(page, SOURCE), len(page))


def splitter(data: bytes) -> None:
    """Any bytes inside a submission."""
    submission = b"<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-3.1\n<TEXT>\n" + data
    _inside(edgar.read(submission, SOURCE), len(submission))


def number_grammar(data: bytes) -> None:
    """Any text: each number found lies in it; what its words spell is spelled back to the same number."""
    view = _view(data)
    for found in numbers.numbers(view):
        assert 0 <= found.start < found.end <= len(view.lowered)
        assert found.cited.spans
    value = numbers.value_of_words(data.decode("latin-1"))
    assert value is None or numbers.value_of_words(words(value)) == value


def date_grammar(data: bytes) -> None:
    """Any text: each date found lies in it."""
    view = _view(data)
    for found in dates.dates(view):
        assert 0 <= found.start < found.end <= len(view.lowered)
        assert found.cited.spans


def journal_lines(data: bytes) -> None:
    """Any lines behind the first of a journal: a part of one, or a misfit with its line."""
    head = b"charterbook journal v1\nhead 0 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0\n\n"
    with suppress(journal.Misfit):
        list(journal.read((head + data).splitlines(keepends=True)))


def proof_file(data: bytes) -> None:
    """Any bytes as a head or a proof: what is read is written again the same, and it holds or not."""
    found = proof_files.read(data)
    if not isinstance(found, Unreadable):
        assert proof_files.read(json.dumps(proof_files.written(found)).encode()) == found
        if isinstance(found, proofs.Inclusion | proofs.Consistency):
            proofs.fault(found)


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (tokenizer, splitter, number_grammar, date_grammar, journal_lines, proof_file)
}

if __name__ == "__main__":
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()
