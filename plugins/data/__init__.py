"""From files to the domain: strict YAML with positions, links, and all faults in one list."""
