"""Settings, from the environment or a `.env` file in the working directory."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from index.database import sqlite_url
from index.embedding import PACKAGED_MODEL
from index.errors import SettingsError

_MIN_SECRET = 32


def _split(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _person(value: int) -> int:
    if value <= 0:
        raise ValueError("a person's id is a positive number")
    return value


def _without_slash(value: str) -> str:
    return value.rstrip("/")


def _long_enough(value: SecretStr) -> SecretStr:
    if 0 < len(value.get_secret_value()) < _MIN_SECRET:
        raise ValueError(f"it needs at least {_MIN_SECRET} characters")
    return value


Ids = Annotated[
    frozenset[Annotated[int, AfterValidator(_person)]], NoDecode, BeforeValidator(_split)
]
Url = Annotated[str, Field(pattern=r"^(https?://\S+)?$"), AfterValidator(_without_slash)]


class Settings(BaseSettings):
    """Each field is read from the variable of its name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    telegram_bot_token: SecretStr = Field(
        default=SecretStr(""),
        description="The bot's token from @BotFather. Empty: a chat in the terminal instead.",
    )
    admin_ids: Ids = Field(
        default=frozenset(),
        description="Numeric Telegram ids, by commas or blanks, of those who may add and remove "
        "documents.",
    )
    reviewer_ids: Ids = Field(
        default=frozenset(),
        description="Numeric ids of those who may read and judge the answer log.",
    )
    user_ids: Ids = Field(
        default=frozenset(),
        description="Numeric ids of those who may ask; admins and reviewers may too, nobody else.",
    )
    data_dir: Path = Field(
        default=Path("data"), description="The folder of the record, its index and the lock."
    )
    database_url: str = Field(
        default="",
        pattern=r"^((sqlite|postgresql)(\+\w+)?://.*)?$",
        description="Where the record and the journal are: sqlite:///… or postgresql://…. Empty: "
        "SQLite in DATA_DIR.",
    )
    embedding_model: str = Field(
        default=PACKAGED_MODEL,
        min_length=1,
        description="A sentence-transformers model: the packaged one, a folder or a hub's name.",
    )
    attribution_model: Literal["minilm", "none"] = Field(
        default="minilm",
        description="What finds who said what beside the rules: minilm, a small trained network, "
        "or none.",
    )
    reranker_model: str = Field(
        default="",
        description="A sentence-transformers CrossEncoder, a folder or a hub's name, that puts the "
        "best passages of a search in its own order. Empty: none.",
    )
    llm_base_url: Url = Field(
        default="",
        description="An OpenAI-compatible server, such as http://127.0.0.1:8080/v1, whose model "
        "orders and connects statements. Empty: no language model.",
    )
    llm_api_key: SecretStr = Field(
        default=SecretStr(""), description="The key that the server asks for, if it does."
    )
    llm_model: str = Field(
        default="", description="With LLM_BASE_URL: the model's name on the server."
    )
    llm_seconds: float = Field(
        default=20,
        gt=0,
        le=600,
        description="Seconds that an answer may wait for the model; after them it does without.",
    )
    telegram_api_url: Url = Field(
        default="https://api.telegram.org",
        description="The Bot API: Telegram's, or a local Bot API server's.",
    )
    webhook_url: Url = Field(
        default="", description="The public https address that Telegram calls. Empty: polling."
    )
    webhook_secret: Annotated[SecretStr, AfterValidator(_long_enough)] = Field(
        default=SecretStr(""),
        description="With WEBHOOK_URL: what Telegram must send along; 32 characters or more of "
        "A-Z, a-z, 0-9, _ and -.",
    )
    webhook_host: str = Field(
        default="127.0.0.1", description="Where the webhook's server listens."
    )
    webhook_port: int = Field(default=8443, ge=1, le=65535, description="The port it listens on.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="How much goes to the log on standard error."
    )

    @classmethod
    def load(cls) -> Self:
        """Raises SettingsError, which names the variable and what is allowed."""
        try:
            settings = cls()
        except ValidationError as error:
            problem = error.errors()[0]
            variable = str(problem["loc"][0]).upper()
            raise SettingsError(
                f"{variable} has a value that is not allowed: {_allowed(problem['msg'])}. "
                f"{cls.model_fields[variable.lower()].description}"
            ) from error
        if settings.webhook_url and not settings.webhook_secret.get_secret_value():
            raise SettingsError(
                f"WEBHOOK_URL needs a WEBHOOK_SECRET of at least {_MIN_SECRET} characters."
            )
        if settings.llm_base_url and not settings.llm_model:
            raise SettingsError("LLM_BASE_URL needs an LLM_MODEL, the model's name on the server.")
        return settings

    @property
    def secrets(self) -> list[str]:
        """What no log may show."""
        values = (self.telegram_bot_token, self.webhook_secret, self.llm_api_key)
        return [value.get_secret_value() for value in values if value.get_secret_value()]

    @property
    def sql_url(self) -> str:
        return self.database_url or sqlite_url(self.data_dir / "accordingto.sqlite3")


def _allowed(message: str) -> str:
    return message.removeprefix("Value error, ").rstrip(".")
