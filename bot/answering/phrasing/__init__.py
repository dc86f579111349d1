"""An answer's order and connecting sentences by a language model, under a verifier.

prompt (claims as data) → model (one request, one time limit) → draft (its structured reply) →
verify (which sentences stand) → arrange (the answer with them). Whatever fails on the way, the
answer stands as the rules composed it.
"""
