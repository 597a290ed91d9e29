"""Trailers of films that do not exist: scenery, telops, sound and the encoder."""
