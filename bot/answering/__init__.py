"""A question in, an answer out: evidence, attribution and wording. Knows no front end."""
