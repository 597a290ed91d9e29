"""How the samples are made: one module a family of files, and the drawing helpers that they share."""
