"""A finding as a person reads it in a terminal or an editor: place, rule, level and message on one line, then the words
of the paper with the span underlined, the other side of a contradiction, and the remedy.

Comes in: findings and the bytes they point into. Goes out: text; `path:line:col` comes first so that editors can jump.
"""

from collections.abc import Callable

from charterbook.exchange.places import Places
from charterbook.model.evidence import Source, Span
from charterbook.model.findings import Finding

_GUTTER = "    | "
_WIDEST = 110
_OTHERS_SHOWN = 2


def finding_text(
    finding: Finding,
    source: Source,
    places: Places,
    elsewhere: Callable[[Span], tuple[Source, Places]] | None = None,
) -> str:
    """One finding, its excerpt and its remedy. `elsewhere` tells where a span stands that may be of another file."""
    line, column = places.line_and_column(finding.spans[0].start) if finding.spans else (1, 1)
    lines = [f"{source.origin}:{line}:{column} {finding.rule} {finding.level} {finding.message}"]
    if finding.spans:
        lines += _excerpt(finding.spans[0], places)
    for span in finding.spans[1 : 1 + _OTHERS_SHOWN]:
        other, lines_of = elsewhere(span) if elsewhere else (source, places)
        at, column = lines_of.line_and_column(span.start)
        if other.sha256 != source.sha256:
            lines += [f"    | beside {other.origin}:{at}:", *_excerpt(span, lines_of)]
        elif at != line:
            lines += [f"    | beside line {at}:", *_excerpt(span, places)]
    if finding.law is not None:
        law = finding.law
        lines.append(f"    law: {law.cite}, {law.version}; our reading of it is {law.confidence}")
    if finding.missing:
        lines.append(f"    not shown: {finding.missing}")
    if finding.remedy:
        lines.append(f"    remedy: {finding.remedy}")
    return "\n".join(lines)


def _excerpt(span: Span, places: Places) -> list[str]:
    """The line on which the span begins, and the marks under it; a span that goes on is marked to the line's end."""
    number, column = places.line_and_column(span.start)
    text = places.line(number)
    end_line, end_column = places.line_and_column(max(span.start, span.end - 1))
    width = (end_column - column + 1) if end_line == number else max(1, len(text) - column + 1)
    # A flattened paper is one long line: only the neighbourhood of the span is shown.
    cut = max(0, column - 1 - _WIDEST // 2) if len(text) > _WIDEST else 0
    shown = text[cut : cut + _WIDEST]
    marks = " " * (column - 1 - cut) + "~" * min(width, _WIDEST - (column - 1 - cut))
    return [_GUTTER + shown, (_GUTTER + marks).rstrip()]
