"""How real papers word each fact: tables of productions, one file a family of facts. A new wording is a new row."""
