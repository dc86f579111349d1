"""Documents in, evidence out. Knows nothing of chats, askers or answers."""
