"""`charterbook completion SHELL`: the script by which a shell completes verbs, options and their values."""

from charterbook.doors.options import parser


def run(arguments: list[str]) -> int:
    """Print the script of a shell."""
    from charterbook.doors.completing import SHELLS

    options = parser(
        "completion",
        "The script by which a shell completes verbs, options and values. "
        "bash: source <(charterbook completion bash) in ~/.bashrc. "
        'zsh: charterbook completion zsh > "${fpath[1]}/_charterbook". '
        "fish: charterbook completion fish > ~/.config/fish/completions/charterbook.fish.",
    )
    options.add_argument("shell", choices=tuple(SHELLS), help="whose script")
    asked = options.parse_args(arguments)
    print(SHELLS[asked.shell](), end="")
    return 0
