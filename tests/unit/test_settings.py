"""Settings: what is allowed, and one sentence where something is not."""

from pathlib import Path

import pytest

from bot.settings import Settings
from index.errors import SettingsError


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_everything_has_a_default() -> None:
    settings = Settings.load()
    assert settings.telegram_bot_token.get_secret_value() == ""
    assert settings.admin_ids == frozenset()
    assert settings.sql_url == "sqlite:///data/accordingto.sqlite3"


@pytest.mark.parametrize("value", ["11,22", "11, 22", "11 22", " 11,22, "])
def test_ids_are_separated_by_commas_or_blanks(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("ADMIN_IDS", value)
    assert Settings.load().admin_ids == {11, 22}


def test_a_file_sets_what_the_environment_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("USER_IDS=5\nDATA_DIR=elsewhere\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("USER_IDS", "6")
    settings = Settings.load()
    assert settings.user_ids == {6}
    assert settings.data_dir == Path("elsewhere")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ADMIN_IDS", "alice"),
        ("USER_IDS", "-100"),
        ("DATABASE_URL", "mysql://host/db"),
        ("WEBHOOK_PORT", "70000"),
        ("WEBHOOK_URL", "ftp://bot"),
        ("WEBHOOK_SECRET", "short"),
        ("LOG_LEVEL", "LOUD"),
        ("EMBEDDING_MODEL", ""),
    ],
)
def test_a_value_that_is_not_allowed_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as refusal:
        Settings.load()
    message = str(refusal.value)
    assert message.startswith(f"{variable} ")
    assert "\n" not in message


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example/hook")
    with pytest.raises(SettingsError, match="WEBHOOK_SECRET"):
        Settings.load()


def test_a_language_model_needs_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLM_BASE_URL", "http://127.0.0.1:8080/v1")
    with pytest.raises(SettingsError, match="LLM_MODEL"):
        Settings.load()


def test_secrets_are_not_shown_by_accident(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:very-secret")
    monkeypatch.setenv("LLM_API_KEY", "very-secret too")
    settings = Settings.load()
    assert "very-secret" not in repr(settings)
    assert settings.secrets == ["123:very-secret", "very-secret too"]
