"""What papers show beside each other: the chain of one corporation, in any state."""
