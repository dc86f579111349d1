"""What each command and each button does; wired up in bot.telegram.wiring."""
