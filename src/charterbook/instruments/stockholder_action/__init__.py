"""A decision of stockholders as a paper of its own: their written consent, or the minutes of their vote."""
