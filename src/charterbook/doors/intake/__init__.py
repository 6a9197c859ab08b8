"""Uploaded papers: a spool that keeps them apart, and a process of low priority that reads and posts each."""
