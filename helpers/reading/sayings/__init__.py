"""Who says what: verbs and nouns of saying, quotations, relays, transcripts, joint statements, and the day of each."""
