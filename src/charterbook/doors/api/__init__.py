"""The REST API: one resource a file, each with its `router`; `/v1` in front of all of them."""
