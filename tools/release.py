"""Makes what is released, in ./dist: wheel and sdist, both with the manual page, and the list of parts (SBOM).

Run `python -m tools.release` in the root; `make dist` does. The same source makes the same bytes, in any folder, on any
day, under any umask: whatever the environment says of a day, the files bear one that is set here.
"""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from charterbook import __version__
from tools import manual_page, sbom

DAY = "1767225600"
"""1 January 2026, in seconds since 1970 (reproducible-builds.org, SOURCE_DATE_EPOCH)."""


def main() -> None:
    """Make it, and print each file with its SHA-256."""
    out = Path("dist")
    for folder in (out, Path("build")):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    Path("build/charterbook.1").write_text(manual_page.page(), encoding="utf-8")
    packed = [sys.executable, "-m", "hatchling", "build", "-d", str(out)]
    subprocess.run(packed, env={**os.environ, "SOURCE_DATE_EPOCH": DAY}, stdout=subprocess.DEVNULL, check=True)
    (out / f"charterbook-{__version__}.cdx.json").write_text(sbom.text(), encoding="utf-8")
    for path in sorted(out.iterdir()):
        print(f"{sha256(path.read_bytes()).hexdigest()}  {path.name}")


if __name__ == "__main__":
    main()
