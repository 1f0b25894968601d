"""How fast the portal is built: a seeded corpus, two peers that get the same facts, and a table."""
