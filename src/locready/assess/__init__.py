"""From documents to a run: languages, counterparts, shares, rules, score and plan. Knows no file format."""
