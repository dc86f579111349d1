"""A fake OpenAI-compatible server: real HTTP on the loopback, replies as a test wants them."""

from tests.fakes.language_model.server import LanguageModelServer, Manner, Reply, said

__all__ = ["LanguageModelServer", "Manner", "Reply", "said"]
