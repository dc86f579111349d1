"""A question, taken apart: what is asked for, of whom, and how a short one is completed."""
