"""What the law of the place asks of a notary's certificate."""
