"""A binder run again for `charterbook verify`: identical, or what differs and why, a line each."""

import os
import tempfile

from charterbook import __version__, binding
from charterbook.doors.options import open_book, print_json
from charterbook.doors.refusals import Refused
from charterbook.exchange.binder import opened
from charterbook.exchange.binder_differences import called
from charterbook.model.evidence import Unreadable
from charterbook.register.journal import one_line


def run(path: str, data: bytes, output_format: str) -> int:
    """Print what differs; exit 0 where nothing does, 1 where something does. What is no binder is refused."""
    binder = opened(data)
    if isinstance(binder, Unreadable):
        raise Refused(f"{path}: {binder.why}; {binder.remedy}")
    with (
        tempfile.TemporaryDirectory(prefix="charterbook-") as folder,
        open_book(os.path.join(folder, "binder.db"), create=True) as book,
    ):
        found = binding.rerun(binder, book)
    if output_format == "json":
        print_json(_json(path, found))
    else:
        print("\n".join(one_line(line) for line in _text(path, found)))
    return 0 if found.identical else 1


def _text(path: str, found: binding.Rerun) -> list[str]:
    manifest, count = found.manifest, len(found.differences)
    differs = f"{count} difference{'s' if count != 1 else ''}"
    lines = [
        f"{path}: {'identical' if found.identical else differs}",
        f"  {manifest.corporation} as of {manifest.as_of}: {len(manifest.papers)} papers, "
        f"{len(manifest.members)} files, manifest {found.told_sha256[:64]}",
    ]
    if manifest.version != __version__:
        lines.append(f"  made by charterbook {manifest.version}, run again by {__version__}")
    return lines + [f"  DIFFERS {called(one.member, manifest)}: {one.told}" for one in found.differences]


def _json(path: str, found: binding.Rerun) -> dict[str, object]:
    return {
        "path": path,
        "identical": found.identical,
        "corporation": found.manifest.corporation,
        "as_of": found.manifest.as_of.isoformat(),
        "charterbook": {"made": found.manifest.version, "run_again": __version__},
        "manifest_sha256": found.told_sha256,
        "made_again_sha256": found.made_sha256,
        "differences": [one._asdict() for one in found.differences],
    }
