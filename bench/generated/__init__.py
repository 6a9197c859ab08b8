"""Corporate histories of fictitious companies and the papers that tell them, in any number, each with its truth."""
