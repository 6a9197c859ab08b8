"""The scripts by which bash, zsh and fish complete the command line, from the verbs' own parsers.

Comes in: what the verbs offer. Goes out: a script as text, in which everything stands: to complete, nothing of ours is
started. Where no words are known for a value, names of files are offered.
"""

import argparse
from collections.abc import Callable, Iterator
from typing import NamedTuple

from charterbook.doors.cli import VERBS
from charterbook.doors.offered import PARTS, Offered, arguments, every, options

_ALONE = ("--help", "--version")


class _Verb(NamedTuple):
    """What may follow a verb, or a part of one."""

    words: tuple[str, ...]
    what: str
    flags: dict[str, str]
    """Each flag with what it does."""
    values: dict[str, tuple[str, ...]]
    """The words that may follow a flag; none where any word may."""
    first: tuple[str, ...]
    """Of a verb: the words of which its first argument is one."""


def _verbs() -> Iterator[_Verb]:
    return (_verb(one) for one in every())


def _verb(offered: Offered) -> _Verb:
    found = options(offered.parser)
    flags = {flag: _line(one.help or one.metavar or one.dest) for one in found for flag in one.option_strings}
    takes = {flag: _choices(one) for one in found if one.nargs != 0 for flag in one.option_strings}
    (verb, *part) = offered.words
    first = () if part else PARTS.get(verb) or next((_choices(one) for one in arguments(offered.parser)), ())
    return _Verb(offered.words, _line(offered.what), {**flags, "--help": "show the help"}, takes, first)


def _choices(action: argparse.Action) -> tuple[str, ...]:
    return tuple(str(one) for one in action.choices or ())


def _line(text: object) -> str:
    """The first sentence of a help, as argparse would print it."""
    return " ".join(str(text).replace("%%", "%").split()).split(". ")[0]


def bash() -> str:
    """The script of bash."""
    verbs = tuple(_verbs())
    flags = [f"    {_quoted(' '.join(one.words))}) flags={_quoted(_lines(one.flags))} ;;" for one in verbs]
    values = [
        f"    {_quoted(' '.join((*one.words, flag)))}) offers={_quoted(_lines(words))}; value=1 ;;"
        for one in verbs
        for flag, words in one.values.items()
    ]
    first = [f"    {_quoted(one.words[0])}) offers={_quoted(_lines(one.first))} ;;" for one in verbs if one.first]
    return "\n".join([
        "# Completion of charterbook for bash, written by `charterbook completion bash`.",
        "_charterbook() {",
        "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} IFS=$'\\n'",
        "  local verb=${COMP_WORDS[1]} flags='' offers='' value=''",
        "  COMPREPLY=()",
        f"  if (( COMP_CWORD == 1 )); then COMPREPLY=($(compgen -W {_quoted(_lines((*VERBS, *_ALONE)))} -- \"$word\"))"
        "; return; fi",
        f"  if (( COMP_CWORD > 2 )); then case \"$verb ${{COMP_WORDS[2]}}\" in {_parts(verbs)}) "
        "verb=\"$verb ${COMP_WORDS[2]}\" ;; esac; fi",
        "  case \"$verb\" in", *flags, "  esac",
        "  case \"$verb $before\" in", *values, "  esac",
        "  if [[ -z $value && $word == -* ]]; then offers=$flags",
        "  elif (( COMP_CWORD == 2 )); then case \"$verb\" in", *first, "  esac",
        "  fi",
        "  COMPREPLY=($(compgen -W \"$offers\" -- \"$word\"))",
        "  COMPREPLY=(\"${COMPREPLY[@]// /\\\\ }\")",
        "}",
        "complete -o default -o bashdefault -F _charterbook charterbook",
    ]) + "\n"  # fmt: skip


def _parts(verbs: tuple[_Verb, ...]) -> str:
    return "|".join(_quoted(" ".join(one.words)) for one in verbs if len(one.words) > 1)


def zsh() -> str:
    """The script of zsh."""
    verbs = tuple(_verbs())
    told = {**VERBS, "--help": "show the help", "--version": "print the version"}
    flags = [f"    ({_quoted(' '.join(one.words))}) flags=({_described(one.flags)}) ;;" for one in verbs]
    values = [
        f"    ({_quoted(' '.join((*one.words, flag)))}) value=1; offers=({_each(words)}) ;;"
        for one in verbs
        for flag, words in one.values.items()
    ]
    first = [f"    ({_quoted(one.words[0])}) offers=({_each(one.first)}) ;;" for one in verbs if one.first]
    return "\n".join([
        "#compdef charterbook",
        "# Completion of charterbook for zsh, written by `charterbook completion zsh`.",
        "_charterbook() {",
        "  local verb=${words[2]} before=${words[CURRENT-1]} value=''",
        "  local -a flags offers",
        f"  if (( CURRENT == 2 )); then offers=({_described(told)}); _describe verb offers; return; fi",
        f"  if (( CURRENT > 3 )); then case \"$verb ${{words[3]}}\" in ({_parts(verbs)}) verb=\"$verb ${{words[3]}}\" "
        ";; esac; fi",
        "  case $verb in", *flags, "  esac",
        "  case \"$verb $before\" in", *values, "  esac",
        "  if [[ -z $value && $PREFIX == -* ]]; then _describe -o option flags; return; fi",
        "  if [[ -z $value ]] && (( CURRENT == 3 )); then case $verb in", *first, "  esac; fi",
        "  if (( ${#offers} )); then compadd -a offers; else _files; fi",
        "}",
        # As a file of the functions path its body is the function; as a sourced text it has to be made known.
        "if [[ $funcstack[1] == _charterbook ]]; then _charterbook \"$@\"; else compdef _charterbook charterbook; fi",
    ]) + "\n"  # fmt: skip


def fish() -> str:
    """The script of fish."""
    lines = ["# Completion of charterbook for fish, written by `charterbook completion fish`."]
    start = "complete -c charterbook -n '__fish_is_nth_token 1'"
    lines += [f"{start} -f -a {_fished(verb)} -d {_fished(what)}" for verb, what in VERBS.items()]
    lines += [f"{start} -f -l help", f"{start} -f -l version"]
    for one in _verbs():
        seen = (f"and test (commandline -opc)[{place}] = {word}" for place, word in enumerate(one.words, 2))
        there = "; ".join((f"test (count (commandline -opc)) -gt {len(one.words)}", *seen))
        when = f"complete -c charterbook -n {_fished(there)}"
        if one.first:
            lines.append(f"{when} -a {_fished(' '.join(map(_word, one.first)))}")
        lines += [f"{when} {_option(flag, one)} -d {_fished(what)}" for flag, what in one.flags.items()]
    return "\n".join(lines) + "\n"


def _option(flag: str, verb: _Verb) -> str:
    name = f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"
    words = verb.values.get(flag)
    if words is None:
        return name
    return f"{name} -x -a {_fished(' '.join(map(_word, words)))}" if words else f"{name} -r"


def _word(text: str) -> str:
    return text.replace(" ", "\\ ")


def _lines(words: "dict[str, str] | tuple[str, ...]") -> str:
    return "\n".join(words)


def _each(words: tuple[str, ...]) -> str:
    return " ".join(map(_quoted, words))


def _described(told: dict[str, str]) -> str:
    return " ".join(_quoted(f"{name}:{what}") for name, what in told.items())


def _quoted(text: str) -> str:
    """As one word of bash and zsh; a line end within it is written as such."""
    if "\n" in text:
        return "$'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"
    return "'" + text.replace("'", "'\\''") + "'"


def _fished(text: str) -> str:
    """As one word of fish."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


SHELLS: dict[str, Callable[[], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""The shells, each with the function that writes its script."""
