"""A small network that tags who said what: recall on news, where the rules have precision."""
