"""Papers that are pages (PDF and scans), drawn by a process of its own that may fail without harm."""
