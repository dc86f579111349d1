"""An answer made of what was found: its order, its words and its screens."""
