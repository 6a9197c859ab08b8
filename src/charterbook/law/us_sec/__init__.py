"""What the securities rules of the United States add to a filed paper, whatever the state."""
