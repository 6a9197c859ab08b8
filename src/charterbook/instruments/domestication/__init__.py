"""A change of jurisdiction: articles of domestication, and a corporation's conversion into one of another state."""
