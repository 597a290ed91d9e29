"""What ``bench/truth.py`` and ``bench/scores.py`` are made of: figures, expected bands, and disagreements explained."""
