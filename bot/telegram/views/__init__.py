"""What the chat shows, as blocks. Pure."""
