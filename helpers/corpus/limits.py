"""How much of a collection is looked at in one go."""

SIZE = 32_000_000  # bytes of a part of a file
PIECES = 8  # of a file of which all that stands before a piece must be looked over
BLOCK = 8_000_000  # bytes that are looked at in one go
FILES = 500  # of a folder in one part
LONGEST = 20_000_000  # bytes of one record; a longer one is none
CHUNK = 1 << 16  # bytes of a packed file that are unpacked in one go
FIRST = 100  # lines in which a column that is named must stand
