"""The secretary's certificate that a copy of a resolution is true."""
