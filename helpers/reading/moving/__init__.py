"""What goes from whom to whom: things, words of moving, directions, stages, figures."""
