"""What strangers send and is not of the intake, read or drawn by a process of its own that may fail without harm."""
