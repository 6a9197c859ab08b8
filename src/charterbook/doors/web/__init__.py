"""The web pages: one page a file, rendered on the server; its template beside it in `templates/`, no build step."""
