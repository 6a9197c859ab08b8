"""The command line: finds the verb and runs it. Nothing else is loaded for `--help` and `--version`.

Exit codes: 0 done and clean; 1 findings at or above `--fail-level`; 2 it could not be done, with one line on stderr.
"""

import sys

VERBS = {
    "read": "what each paper is, says and does; no book needed",
    "check": "the linter: paper by paper, and a book against itself",
    "explain": "the page of a rule",
    "add": "file papers into a book: sources by hash, acts posted",
    "review": "what waits as proposed: accept, correct or reject it",
    "record": "an act without a paper to read: issuance, reservation, filing evidence",
    "log": "the chain of instruments with their states, and the gaps",
    "show": "the control book: authorized, designated, issued, available, per class and series",
    "diff": "what changed between two days or two states of knowledge, and by which paper",
    "tie": "the charter beside resolutions, cap table, SEC data and the agent's list, with every difference",
    "audit": "what an auditor asks: changes of the authorized shares, sufficiency, approvals, open points",
    "why": "the entries and sentences behind a balance",
    "plan": "the lawful path from the capital there is to the capital wanted",
    "draft": "the papers of a plan, read back from each form and checked as a set",
    "redline": "a new text against the filed one: tracked changes, colours or text",
    "approve": "a second person approves a set of drafts; the copies to sign",
    "sign": "sign the next line of a paper with your own key, or hold its scan against the draft",
    "verify": "who signed a paper, when, in what capacity, and whether it is as it was signed",
    "export": "the book in another form: journal, workbook, tables, Open Cap Format, composite charter, binder",
    "account": "who may sign in to the pages and the API, and what each may do there",
    "schema": "the JSON Schemas of what the verbs print as JSON",
    "backup": "a copy of the book in a new file, verified, while others use it",
    "restore": "a new book out of a journal or a copy, with the same head",
    "serve": "the web pages and the REST API, for one on this machine or for a team",
    "fetch": "a company's charter papers from EDGAR into a folder, politely",
    "corpus": "many papers at once: corpus read into tables, corpus stats",
    "completion": "the script by which bash, zsh or fish completes what you type",
    "demo": "the founding case from end to end, in ./demo-out",
}
"""Each verb and what it does, in the order in which a user meets them."""

_READ_PAPERS = frozenset(("read", "check", "add", "draft", "approve", "sign", "verify", "demo"))
"""The verbs that need the reader's expressions, and so what was kept of them."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. Comes in: the arguments after the program's name. Goes out: the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        return _run(_tell_help, "help", arguments)
    verb, rest = arguments[0], arguments[1:]
    if verb in ("--version", "-V", "version"):
        from charterbook import __version__

        print(f"charterbook {__version__}")
        return 0
    if verb not in VERBS:
        print(f"charterbook: there is no verb '{verb}'; see charterbook --help", file=sys.stderr)
        return 2
    from importlib import import_module

    if verb not in _READ_PAPERS:
        return _run(import_module(f"charterbook.doors.verbs.{verb}").run, verb, rest)
    from charterbook.doors import kept_patterns

    file = kept_patterns.load()
    code = _run(import_module(f"charterbook.doors.verbs.{verb}").run, verb, rest)
    kept_patterns.keep(file)
    return code


def _run(run, verb: str, arguments: list[str]) -> int:  # type: ignore[no-untyped-def]
    """Run a verb; what it could not do becomes one line and exit code 2."""
    from charterbook.doors.refusals import Refused

    try:
        code = run(arguments)
        sys.stdout.flush()
    except Refused as refused:
        print(f"charterbook {verb}: {refused}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output went away (`charterbook show | head`): not an error of ours.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print(f"charterbook {verb}: stopped by the user", file=sys.stderr)
        return 2
    return int(code)


def _tell_help(arguments: list[str]) -> int:
    print(_help())
    return 0 if arguments else 2


def _help() -> str:
    lines = "\n".join(f"  {verb:<11}{what}" for verb, what in VERBS.items())
    return f"""charterbook: how many shares could this corporation issue on that day, under which paper,
and was that paper in order?

usage: charterbook VERB ...

{lines}

charterbook VERB --help tells a verb's options. A book is an SQLite file or a postgresql:// URL: --book, else
CHARTERBOOK_BOOK, else ./charterbook.db. Exit codes: 0 done and clean, 1 findings at or above --fail-level, 2 it
could not be done. charterbook --version prints the version. Nothing here is legal advice; drafts are for review by
counsel."""
