"""The server: one application of the API and the web pages over one book, and what stands around every request."""
