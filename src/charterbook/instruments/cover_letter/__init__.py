"""The letter with which an instrument goes to the registrar."""
