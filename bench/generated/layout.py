"""A sheet as text: with the layout of an EDGAR exhibit, and flattened to one line."""

from random import Random

from .sheet import Block

WIDTH, RIGHT = 79, 38
LINES_A_PAGE = 54


def laid_out(blocks: tuple[Block, ...], chance: Random, page_mark: str, header: str | None = None) -> str:
    """The text with centred titles, wrapped paragraphs and page marks of a style: "number", "dash", "of", "tag" or
    "none"; `header` is a line that stands again at the top of each page."""
    indent = chance.choice((0, 5, 5, 8))
    width = chance.choice((72, 76, 79, 79))
    lines: list[str] = []
    page, on_page = 1, 0
    for block in blocks:
        made = _lines(block, indent, width)
        on_page += len(made) + 1
        lines += [*made, ""]
        if on_page > LINES_A_PAGE and page_mark != "none" and block.kind == "paragraph":
            lines += _turned(page, page_mark, header)
            page, on_page = page + 1, 0
    return "\n".join(lines).rstrip() + "\n"


def _turned(page: int, style: str, header: str | None) -> list[str]:
    marks = {"number": str(page), "dash": f"-{page}-", "of": f"Page {page}", "tag": str(page)}
    turned = ["", marks[style].center(WIDTH).rstrip(), ""]
    if style in ("tag", "number"):
        turned += ["<PAGE>", ""]
    return turned + ([header, ""] if header else [])


def _lines(block: Block, indent: int, width: int) -> list[str]:
    match block.kind:
        case "centre":
            return [line.center(WIDTH).rstrip() for line in block.lines]
        case "paragraph":
            return wrapped(block.lines[0], width, indent)
        case "signing":
            return [" " * RIGHT + line if line else "" for line in block.lines]
        case "table":
            return _columns(block.rows)
        case "page":
            return ["", "<PAGE>", ""]
        case _:
            return list(block.lines)


def wrapped(text: str, width: int, indent: int) -> list[str]:
    """Lines of at most this width, the first one indented: `textwrap` is too slow for a gigabyte."""
    lines: list[str] = []
    line, room = " " * indent, width - indent
    for word in text.split():
        if len(word) + 1 > room and line.strip():
            lines.append(line)
            line, room = word, width - len(word)
        else:
            blank = "" if not line.strip() else " "
            line, room = line + blank + word, room - len(word) - len(blank)
    lines.append(line)
    return lines


def _columns(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    made = [
        "     " + "     ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    rule = "     " + "     ".join("-" * width for width in widths)
    return [made[0], rule, *made[1:]]


def flattened(blocks: tuple[Block, ...]) -> str:
    """All words in one line, as indexers leave them."""
    parts = []
    for block in blocks:
        cells = [cell for row in block.rows for cell in row]
        parts += [line for line in (*block.lines, *cells) if line and not set(line.strip()) <= {"-"}]
    return " ".join(" ".join(parts).split()) + "\n"
