"""Figures of a text as values: amounts, dates, lengths, counts, whatever the language that they are written in."""

from locready.assess.figures.figure import Figure, contradicts, figures_in, same

__all__ = ["Figure", "contradicts", "figures_in", "same"]
