"""Words, numbers and dates of any text: what they mean."""
