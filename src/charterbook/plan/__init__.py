"""Plans: from the capital one has to the capital one wants, by lawful steps, or the obstacle that stands in the way."""
