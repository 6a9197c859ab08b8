"""The register: papers, instruments and entries kept for good, in a log that shows if anything was altered."""
