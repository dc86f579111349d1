"""Who may give which command, written out apart from the program, which has to agree."""

EVERYONE, REVIEWERS, ADMINS = {"user", "reviewer", "admin"}, {"reviewer"}, {"admin"}
MAY_COMMAND = {
    "ask": EVERYONE,
    "new": EVERYONE,
    "said": EVERYONE,
    "sources": EVERYONE,
    "start": EVERYONE,
    "help": EVERYONE,
    "add": ADMINS,
    "documents": ADMINS,
    "document": ADMINS,
    "remove": ADMINS,
    "alias": ADMINS,
    "review": REVIEWERS,
    "log": REVIEWERS,
}
IN_GROUPS = {"ask", "new", "said", "sources", "start", "help"}
