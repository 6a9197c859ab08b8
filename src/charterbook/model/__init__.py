"""The nouns of the house: immutable values that every room passes on. Standard library only.

They are named tuples, not dataclasses: as immutable and as slotted, built five times faster at import, and a cold
`charterbook read` builds all of them (see DECISIONS.md, "Named tuples for the nouns").
"""
