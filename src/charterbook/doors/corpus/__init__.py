"""Many papers at once: read on all cores of a machine, resumable, with every refusal by name."""
