"""How a page becomes a document: where the text comes from, what of it is the story, who published it and when."""
