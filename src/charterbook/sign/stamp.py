"""What is printed on a signature line: in the paper's own letters, with the font embedded, so that a PDF/A stays one.

Comes in: the lines of words and the size of the place. Goes out: a PDF of one page of that size, set by typst. The
spacing is that of a paper's text, so that a reader of the signed page finds its paragraphs where they were.
"""

import json


def drawn(lines: tuple[str, ...], width: float, height: float) -> bytes:
    """The stamp as a PDF of one page, `width` and `height` in points; words too wide for it are made smaller."""
    import typst

    words = json.dumps({"lines": lines, "width": width, "height": height})
    made: bytes = typst.compile(
        _LAYOUT.encode(), format="pdf", ignore_system_fonts=True, sys_inputs={"stamp": words},
        pdf_standards="a-2b", timestamp=0,
    )  # fmt: skip
    return made


_LAYOUT = """
#let stamp = json(bytes(sys.inputs.stamp))
#let width = stamp.width * 1pt
#set page(width: width, height: stamp.height * 1pt, margin: (bottom: 2.5pt, rest: 0pt), fill: none)
#set text(font: "Libertinus Serif", size: 8.5pt, lang: "en", hyphenate: false, ligatures: false)
#set block(spacing: 0.75em)
#let fitted(it) = context {
  let wanted = measure(it).width
  if wanted > width { scale(width / wanted * 100%, reflow: true, it) } else { it }
}
#align(bottom + left, stack(spacing: 0.75em, ..stamp.lines.map(line => fitted(box(line)))))
"""
