"""Signing papers and looking at signatures: keys, lines to sign on, seals, the notary's certificate, wet ink."""
