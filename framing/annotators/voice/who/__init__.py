"""Who speaks: names, offices and descriptions, and whom a cue's subject means."""
