"""A binder run again for `charterbook verify`: identical, or what differs and why, a line each."""

from charterbook import __version__, rerunning
from charterbook.doors.empty_book import empty_book
from charterbook.doors.options import print_json
from charterbook.doors.refusals import Refused
from charterbook.exchange.binder import opened
from charterbook.exchange.binder_differences import called
from charterbook.exchange.own_code import code_sha256
from charterbook.model.evidence import Unreadable
from charterbook.register.journal import one_line


def run(path: str, data: bytes, output_format: str) -> int:
    """Print what differs; exit 0 where all was run again and nothing does, else 1. What is no binder is refused."""
    binder = opened(data)
    if isinstance(binder, Unreadable):
        raise Refused(f"{path}: {binder.why}; {binder.remedy}")
    with empty_book() as book:
        found = rerunning.rerun(binder, book)
    if output_format == "json":
        print_json(_json(path, found))
    else:
        print("\n".join(one_line(line) for line in _text(path, found)))
    return 0 if found.identical else 1


def _text(path: str, found: rerunning.Rerun) -> list[str]:
    manifest, count, open_ = found.manifest, len(found.differences), len(found.unchecked)
    state = "identical" if found.identical else f"{count} difference{'s' if count != 1 else ''}"
    lines = [
        f"{path}: {state}{f', {open_} not checked' if open_ else ''}",
        f"  {manifest.corporation} as of {manifest.as_of}: {len(manifest.papers)} papers, "
        f"{len(manifest.members)} files, manifest {found.told_sha256[:64]}",
    ]
    lines += [f"  {found.other_makers}"] if found.other_makers else []
    if not found.packed_as_here and not found.differences:
        lines.append("  its files are the same and deflated otherwise than here, as another make of zlib does")
    lines += [f"  without {name}: {why}" for name, why in manifest.left_out.items()]
    lines += [f"  DIFFERS {called(one.member, manifest)}: {one.told}" for one in found.differences]
    return lines + [f"  not checked: {called(one.member, manifest)}: {one.told}" for one in found.unchecked]


def _json(path: str, found: rerunning.Rerun) -> dict[str, object]:
    return {
        "path": path,
        "identical": found.identical,
        "corporation": found.manifest.corporation,
        "as_of": found.manifest.as_of.isoformat(),
        "charterbook": {"made": found.manifest.version, "run_again": __version__},
        "code": {"made": found.manifest.code, "run_again": code_sha256()},
        "manifest_sha256": found.told_sha256,
        "made_again_sha256": found.made_sha256,
        "packed_as_here": found.packed_as_here,
        "differences": [one._asdict() for one in found.differences],
        "not_checked": [one._asdict() for one in found.unchecked],
    }
