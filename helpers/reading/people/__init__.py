"""Whoever can speak or act in a text: people, bodies, states, and speakers that the text does not name."""
