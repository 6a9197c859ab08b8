"""`charterbook redline FILED NEW`: what a new text changes in the filed one, as tracked changes in Word, in colour as
HTML, or as text."""

import argparse
import os

from charterbook import comparing
from charterbook.doors.options import add_output_format, day, now, paper, parser, print_json
from charterbook.doors.refusals import Refused
from charterbook.formats.redline import Redline, tally
from charterbook.formats.spelling import WriteError

_SIGNS = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}


def run(arguments: list[str]) -> int:
    """Compare two papers; write the redline, or print it where no file is named. Exit 0 whether or not they differ."""
    asked = _options().parse_args(arguments)
    if asked.template and not any(path.lower().endswith(".docx") for path in asked.output or ()):
        raise Refused("a template is for DOCX; ask for it with -o FILE.docx")
    papers = {"filed": asked.filed, "new": asked.new}
    title = f"{os.path.basename(asked.new)} against {os.path.basename(asked.filed)}"
    found = comparing.redline(paper(asked.filed), paper(asked.new), title)
    if not isinstance(found, Redline):
        which, why = found
        raise Refused(f"{papers[which]}: {why.why}; {why.remedy}")
    for path in asked.output or ():
        _write(path, found, asked)
    counts = tally(found)
    if asked.output_format == "json":
        told = [[change._asdict() for change in changes] for changes in found.paragraphs]
        print_json({"paragraphs": counts, "written": asked.output or [], "redline": told})
        return 0
    if not asked.output:
        for changes in found.paragraphs:
            print("".join(_SIGNS[how].format(words) for words, how in changes), end="\n\n")
    print(f"Paragraphs: {', '.join(f'{number} {what}' for what, number in counts.items())}.")
    return 0


def _options() -> argparse.ArgumentParser:
    options = parser(
        "redline", "The new text against the filed one: tracked changes in DOCX, colours in HTML, or text."
    )
    options.add_argument("filed", metavar="FILED", help="the paper as it was filed, in any format that read knows")
    options.add_argument("new", metavar="NEW", help="the new text: a draft, or a paper with the text as amended")
    options.add_argument(
        "-o", "--output", action="append", metavar="FILE", help="FILE.docx or FILE.html; may be repeated"
    )
    options.add_argument(
        "--by", default="charterbook", metavar="NAME", help="whose changes they are (default: charterbook)"
    )
    options.add_argument("--on", type=day, metavar="DATE", help="the day of the changes (default: today)")
    options.add_argument("--template", metavar="FIRM.docx", help="the firm's own DOCX, whose styles and heads are kept")
    add_output_format(options)
    return options


def _write(path: str, redline: Redline, asked: argparse.Namespace) -> None:
    form = os.path.splitext(path)[1].lower().removeprefix(".")
    if form not in comparing.FORMS:
        raise Refused(f"{path} is no form of a redline; name a file that ends in .docx or .html")
    if any(os.path.exists(path) and os.path.samefile(path, given) for given in (asked.filed, asked.new)):
        raise Refused(f"{path} is one of the papers compared; write to another file")
    template = paper(asked.template) if asked.template else None
    try:
        made = comparing.written(redline, (form,), asked.by, asked.on or now().date(), template)
        with open(path, "wb") as file:
            file.write(made[form])
    except WriteError as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}") from None
