"""What the commands of the command line do, as plain functions."""
