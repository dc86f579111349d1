"""`doctor`."""

from bot.app import App
from bot.commands import jsonl
from bot.contract import finding_json
from index.errors import LibraryError


def doctor(app: App, *, as_json: bool) -> None:
    """Prints what was checked; raises LibraryError where something is not healthy."""
    findings = app.library.check()
    if as_json:
        healthy = all(finding.healthy for finding in findings)
        jsonl.write({"healthy": healthy, "findings": [finding_json(f) for f in findings]})
    else:
        for finding in findings:
            mark = "ok  " if finding.healthy else "BAD "
            jsonl.write_text(f"{mark} {finding.name}: {finding.detail}")
    if ill := [finding.name for finding in findings if not finding.healthy]:
        raise LibraryError(f"Not healthy: {', '.join(ill)}; restore a backup or add again.")
