"""Every question with its answer, what users thought of it and what reviewers found."""
