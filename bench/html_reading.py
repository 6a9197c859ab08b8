"""HTML to text with a map back to the bytes, beside its peers in one run.

Each engine is a process of its own and they take turns, so that noise of the machine falls on all. Shown are megabytes
a second of CPU time, and the median of the rounds' ratios. `html.parser` keeps the line and column of each text;
selectolax gives text without offsets, which are found again by searching the source for its texts; edgartools gives
text alone. It gets an environment of its own, and is left out, with the reason, where it cannot be installed. (Not
`html.py`: a script's folder comes first on the path, where that name would hide the standard library's.)
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).parent.parent
ROUNDS = 7
PAPERS = 10  # a manner
SLOW_PAPERS = 2  # for edgartools: it is measured by the byte all the same
EDGARTOOLS = "edgartools==5.62.0"
OURS = "charterbook"


def _charterbook() -> Callable[[bytes], int]:
    from charterbook.formats import html
    from charterbook.model.evidence import Source, Text

    def work(data: bytes) -> int:
        found = html.read(data, Source("", len(data), "text/html", ""))
        assert isinstance(found, Text)
        return len(found.characters)

    return work


def _html_parser() -> Callable[[bytes], int]:
    from html.parser import HTMLParser

    class Collector(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.texts: list[tuple[str, tuple[int, int]]] = []

        def handle_data(self, data: str) -> None:
            self.texts.append((data, self.getpos()))

    def work(data: bytes) -> int:
        collector = Collector()
        collector.feed(data.decode("cp1252"))
        collector.close()
        return sum(len(text) for text, _ in collector.texts)

    return work


def _selectolax() -> Callable[[bytes], int]:
    import re

    from selectolax.lexbor import LexborHTMLParser

    def work(data: bytes) -> int:
        page = data.decode("cp1252")
        tree = LexborHTMLParser(page)
        tree.strip_tags(["script", "style", "title"])
        at = length = 0
        places = []
        assert tree.root is not None
        for node in tree.root.traverse(include_text=True):
            if node.tag == "-text":
                text = node.text_content or ""
                length += len(text)
                # Entities and line ends stand in the source in another form: search for the pieces between them.
                for piece in re.split(r"[^\x21-\x25\x27-\x7e ]+", text):
                    found = page.find(piece, at) if piece.strip() else -1
                    if found >= 0:
                        places.append((found, len(piece)))
                        at = found + len(piece)
        return length

    return work


def _edgartools() -> Callable[[bytes], int]:
    from edgar.documents import parse_html  # type: ignore[import-not-found]

    def work(data: bytes) -> int:
        return len(parse_html(data.decode("cp1252")).text())

    return work


ENGINES: dict[str, tuple[Callable[[], Callable[[bytes], int]], int]] = {
    OURS: (_charterbook, PAPERS),
    "html.parser": (_html_parser, PAPERS),
    "selectolax, aligned": (_selectolax, PAPERS),
    "edgartools": (_edgartools, SLOW_PAPERS),
}


def serve(engine: str, folder: Path) -> None:
    """Read all pages of the folder once for each line on standard input; answer with CPU seconds a manner."""
    make, papers = ENGINES[engine]
    work = make()
    manners = {place.name: [page.read_bytes() for page in sorted(place.iterdir())[:papers]] for place in _dirs(folder)}
    for documents in manners.values():
        work(documents[0])
    print(json.dumps({name: sum(map(len, documents)) for name, documents in manners.items()}), flush=True)
    for _ in sys.stdin:
        seconds = {}
        for name, documents in manners.items():
            began = process_time()
            for document in documents:
                work(document)
            seconds[name] = process_time() - began
        print(json.dumps(seconds), flush=True)


def _dirs(folder: Path) -> list[Path]:
    return sorted(place for place in folder.iterdir() if place.is_dir())


def main() -> None:
    """Write the pages, run the rounds and print the table."""
    from corpus import paper
    from html_pages import pages

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "pages"
        for seed in range(PAPERS):
            for manner, data in pages(paper(seed).decode()).items():
                (folder / manner).mkdir(parents=True, exist_ok=True)
                (folder / manner / f"{seed:03}.htm").write_bytes(data)
        pythons = dict.fromkeys(ENGINES, sys.executable)
        own = _environment(Path(name) / "edgartools")
        if own is None:
            del pythons["edgartools"]
        else:
            pythons["edgartools"] = own
        running = {engine: _start(engine, python, folder) for engine, python in pythons.items()}
        sizes = {engine: _answer(process) for engine, process in running.items()}
        rates: dict[str, list[dict[str, float]]] = {engine: [] for engine in running}
        for _ in range(ROUNDS):
            for engine, process in running.items():
                assert process.stdin is not None
                process.stdin.write("go\n")
                process.stdin.flush()
                seconds = _answer(process)
                rates[engine].append({manner: sizes[engine][manner] / 1e6 / seconds[manner] for manner in seconds})
        for process in running.values():
            process.kill()
    _print(rates)


def _print(rates: dict[str, list[dict[str, float]]]) -> None:
    manners = list(rates[OURS][0])
    print(f"{PAPERS} papers of 24 kB of text in {len(manners)} manners, {ROUNDS} rounds in turn, CPU time, medians\n")
    print(f"{'MB/s':22}" + "".join(f"{manner:>21}" for manner in manners) + f"{'charterbook is':>18}")
    for engine, rounds in rates.items():
        row = "".join(f"{median(one[manner] for one in rounds):21.2f}" for manner in manners)
        ratios = [
            ours[manner] / theirs[manner]
            for ours, theirs in zip(rates[OURS], rounds, strict=True)
            for manner in manners
        ]
        print(f"{engine:22}{row}" + ("" if engine == OURS else f"{median(ratios):16.1f} x"))


def _environment(place: Path) -> str | None:
    """A Python with edgartools, in an environment that goes when the run ends; none where it cannot be made."""
    python = str(place / "bin" / "python")
    for command in ([sys.executable, "-m", "venv", str(place)], [python, "-m", "pip", "install", "-q", EDGARTOOLS]):
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode != 0:
            print(
                f"edgartools is left out: {(made.stderr.strip() or 'no reason given').splitlines()[-1]}",
                file=sys.stderr,
            )
            return None
    return python


def _start(engine: str, python: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [python, __file__, engine, str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={"PYTHONPATH": str(ROOT / "src"), "HOME": str(folder.parent), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip


def _answer(process: "subprocess.Popen[str]") -> dict[str, float]:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        sys.exit("an engine ended before it answered")
    answer: dict[str, float] = json.loads(line)
    return answer


if __name__ == "__main__":
    if len(sys.argv) == 3:
        serve(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
