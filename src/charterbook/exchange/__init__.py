"""Exchange: what the house holds, in the forms others read: JSON now; one form a file."""
