"""Where quotations, clauses and paragraphs are."""
