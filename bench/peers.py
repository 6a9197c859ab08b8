"""The Pythons of peers: each in an environment of its own, made once under `.venv-peers`."""

import subprocess
import sys
from pathlib import Path

_PLACE = Path(__file__).parent.parent / ".venv-peers"


def environment(name: str, stem: str, python: str, packages: tuple[str, ...]) -> str | None:
    """The interpreter of the environment `stem`, of that version of Python and with these packages; None, and a line
    on standard error with the reason, where it cannot be made here."""
    place = _PLACE / stem
    interpreter = place / "bin" / "python"
    if not (place / "ready").exists():
        found = next(iter(_pythons(python)), None)
        if found is None:
            print(f"left out: {name}: there is no Python {python} here", file=sys.stderr)
            return None
        for command in ([found, "-m", "venv", str(place)], [str(interpreter), "-m", "pip", "install", "-q", *packages]):
            made = subprocess.run(command, capture_output=True, text=True, check=False)
            if made.returncode != 0:
                print(f"left out: {name}: {(made.stderr.strip() or 'no reason given')[-120:]}", file=sys.stderr)
                return None
        (place / "ready").touch()
    return str(interpreter)


def _pythons(version: str) -> list[str]:
    """Interpreters of a version: on the path, or among those that pyenv keeps."""
    kept = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    ask = ["sh", "-c", f"python{version} -c 'import sys; print(sys.executable)'"]
    on_path = subprocess.run(ask, capture_output=True, text=True, check=False)
    return [*on_path.stdout.split(), *map(str, kept)]
