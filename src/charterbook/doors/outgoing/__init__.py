"""Exports that take long: asked for over HTTP, made by a process of low priority, fetched when they are done."""
