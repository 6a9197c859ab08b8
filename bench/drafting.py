"""Drafting: a certificate as PDF and as DOCX beside three peers, and a whole set of papers drafted, read back, checked.

One run measures all: on a certificate of correction (one page) and on the founding certificate (title, recital, four
statements, two signatures, two notary blocks, the certified resolution as Exhibit A: three pages), each paper of a
corporation of its own name, after one paper that warms each engine up. PDF: ours is PDF/A-2b with embedded fonts and
tags; weasyprint sets our own HTML page of the same paper as PDF/A-2b; LibreOffice converts our DOCX files of the same
papers, so many in one start, the start included. DOCX: docxtpl renders a template of the same paragraphs. The set: what
`charterbook draft` makes of the founding step, all in one thread: certificate with exhibit, resolution, letter to the
registrar, text for Form 8-K. CPU time everywhere, so that a neighbour on the machine counts less.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from peers import environment

from charterbook import drafting
from charterbook.formats import docx_write, edgar_text, html_write, pdf, redline
from charterbook.instruments.draft import draft
from charterbook.model.acts import DesignatedSharesAdjustment
from charterbook.model.drafts import Draft
from charterbook.model.instrument import Instrument
from charterbook.model.plans import Step
from charterbook.model.shares import ParValue
from charterbook.plan.occasion import Occasion, Person, Venue
from charterbook.plan.targets import planned
from tests.instruments.occasions import PAPERS

DIGESTS = "digests"
TIMED = 60
ROUNDS = 15
ENGINES = Path(__file__).parent / "engines"
PEERS = {"weasyprint": "weasyprint==70.0", "docxtpl": "docxtpl==0.20.2"}


def main() -> None:
    """Measure and print; with `DIGESTS` only print the digests."""
    if DIGESTS in sys.argv:
        print(json.dumps(digests()))
        return
    for paper, pages in (("correction", "one page"), ("decrease_michigan_2003", "three pages")):
        _forms(PAPERS[paper], pages)
    _set()
    _the_same_twice()


def _forms(paper: Instrument, pages: str) -> None:
    """One paper in each form beside the peers of the form."""
    names = [f"Best{number:03d}Net Communications Corporation" for number in range(TIMED + 1)]
    drafts = [draft(_named(paper, name)) for name in names]
    print(f"{TIMED} papers of the kind {paper.kind}, {pages}: CPU milliseconds a paper, and how many times ours")
    ours = _ours(pdf.write, drafts)
    _told("PDF: charterbook (typst)", ours, ours)
    _told("PDF: weasyprint", _peer("weasyprint", [html_write.write(one).decode() for one in drafts]), ours)
    made = [docx_write.write(one) for one in drafts[1:]]
    for batch in (1, 10, TIMED):
        _told(f"PDF: LibreOffice, {batch} a start", _libreoffice(made[: max(batch, 10)], batch), ours)
    ours = _ours(docx_write.write, drafts)
    _told("DOCX: charterbook", ours, ours)
    _told("DOCX: docxtpl", _peer("docxtpl", {"names": names, "paragraphs": redline.words(drafts[0])}), ours)
    for form, write in (("HTML", html_write.write), ("EDGAR text", edgar_text.write)):
        _told(f"{form}: charterbook", _ours(write, drafts), None)
    print()


def _named(value: Any, name: str) -> Any:
    """The instrument with another corporation's name wherever it names its own."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(_named(one, name) for one in value))
    if isinstance(value, tuple):
        return tuple(_named(one, name) for one in value)
    return name if value == "BestNet Communications Corporation" else value


def _ours(write: Callable[[Draft], bytes], drafts: list[Draft]) -> float:
    write(drafts[0])
    began = process_time()
    for one in drafts[1:]:
        write(one)
    return 1e3 * (process_time() - began) / TIMED


def _peer(name: str, asked: object) -> float | None:
    """What a peer takes for a paper, in a process and an environment of its own; None where it cannot be made here."""
    python = environment(name, f"{name}_engine", f"{sys.version_info.major}.{sys.version_info.minor}", (PEERS[name],))
    if python is None:
        return None
    engine = str(ENGINES / f"{name}_engine.py")
    answer = subprocess.run([python, engine], input=json.dumps(asked), capture_output=True, text=True, check=True)
    told = json.loads(answer.stdout)
    return float(1e3 * told["cpu_s"] / told["papers"])


def _libreoffice(papers: list[bytes], batch: int) -> float | None:
    """What LibreOffice takes for a paper when each start converts `batch` of them, the starts included."""
    office = shutil.which("soffice")
    if office is None:
        print("left out: LibreOffice: soffice is not on the path (on Debian: libreoffice-writer)", file=sys.stderr)
        return None
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder) / f"{number}.docx") for number in range(len(papers))]
        for file, data in zip(files, papers, strict=True):
            Path(file).write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, files[0]], capture_output=True, check=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        for at in range(0, len(files), batch):
            subprocess.run([*command, *files[at : at + batch]], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        made = len(list(Path(folder).glob("*.pdf")))
        assert made == len(papers), f"LibreOffice made {made} of {len(papers)} files"
    return 1e3 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / len(papers)


def _told(name: str, spent_ms: float | None, ours_ms: float | None) -> None:
    if spent_ms is not None:
        ratio = f"{spent_ms / ours_ms:8.1f}" if ours_ms else ""
        print(f"{name:32}{spent_ms:9.2f}{ratio}")


def _set() -> None:
    """A whole set of papers drafted, written, read back from each form and checked, in memory that is warm."""
    series = planned("Series A Convertible Preferred Stock")
    act = DesignatedSharesAdjustment(
        planned("Preferred Stock"), series, planned(650), planned(0), planned(-650), planned(ParValue("0.001")),
        planned(650), planned("undesignated"),
    )  # fmt: skip
    due = ("Form 8-K, Item 3.03: within four business days", "Form 8-K, Item 5.03: within four business days")
    step = Step(act, (), (), "designation_amendment", (), (), (), due)
    print("A set drafted, written, read back and checked: CPU milliseconds, the middle round and the best")
    for forms in (drafting.FORMS, ("txt", "pdf"), ("txt",)):
        times = []
        for number in range(ROUNDS + 1):
            occasion = _occasion(f"Best{number:03d}Net Communications Corporation")
            began = process_time()
            made = drafting.draft(step, occasion, drafting.Shape(forms), drafting.Against())
            times.append(1e3 * (process_time() - began))
            assert not made.differences, made.differences
        told = f"{len(made.papers)} papers as {', '.join(forms)}"
        print(f"{told:40}{median(times[1:]):9.1f}{min(times[1:]):9.1f}")


def _occasion(corporation: str) -> Occasion:
    return Occasion(
        corporation, "US-NV", date(2003, 4, 24), date(2003, 4, 24), "special", True,
        (Person("Robert A. Blanchard", "President"), Person("Paul H. Jachim", "Secretary")),
        venue=Venue("Michigan", "Kent"), designation_filed_on=date(1999, 4, 22),
        statement="none issued or outstanding", exhibit_number="3.4",
    )  # fmt: skip


def _the_same_twice() -> None:
    """Whether each form of each paper has the same digest when another process writes it."""
    ask = [sys.executable, __file__, DIGESTS]
    other = json.loads(subprocess.run(ask, capture_output=True, text=True, check=True).stdout)
    ours = digests()
    print(f"{sum(ours[name] == other[name] for name in ours)} of {len(ours)} files the same from another process")


def digests() -> dict[str, str]:
    """The digest of each form of each kept paper, by the name of paper and form."""
    forms = {"txt": edgar_text.write, "pdf": pdf.write, "docx": docx_write.write, "html": html_write.write}
    drafts = {name: draft(paper) for name, paper in PAPERS.items()}
    return {
        f"{name}.{form}": sha256(write(one)).hexdigest()
        for name, one in drafts.items()
        for form, write in forms.items()
    }


if __name__ == "__main__":
    main()
