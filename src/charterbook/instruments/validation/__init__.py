"""A certificate of validation: a defective corporate act that is ratified."""
