"""The stretches of documents that answer a question, and what they hold."""
