"""Questions in, answers out; the log; the front ends."""
