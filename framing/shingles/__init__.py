"""Words and word runs as numbers with offsets, and what repeats inside one text: for annotators and for reuse."""
