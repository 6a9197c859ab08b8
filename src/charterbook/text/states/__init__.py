"""States: how the papers of each state look, as data. A new state is a file here and a row in table.py."""
