"""Acts become balanced entries or named refusals; entries become positions. Pure: dates come in as values."""
