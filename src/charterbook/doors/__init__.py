"""Doors: a door parses what a user asks for, calls one function of flow, and prints. It holds no rule."""
