"""Notarial acknowledgments of signers who act for a corporation."""
