"""What a door cannot do, as one line with a remedy."""


class Refused(Exception):
    """The one exception of the doors: its text is the one line that the user sees."""
