"""A body's resolution, as a paper of its own."""
