"""One request to an OpenAI-compatible server, within one time limit. Nothing is tried again."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from bot.answering.phrasing.draft import Draft
from index.errors import LanguageModelFailed, SettingsError

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal
    from openai import AsyncOpenAI

# The package openai is an extra, so it is imported where a language model is set.
# ruff: noqa: PLC0415

_TOKENS = 2_000  # of a reply: some three times what an answer of ten statements takes
_BYTES = 200_000  # of a reply with all that a server puts around it


@dataclass(frozen=True, slots=True)
class Access:
    """Where a language model is, and for how many seconds an answer may wait for it."""

    base_url: str
    api_key: str
    model: str
    seconds: float


class LanguageModel:
    """Safe to use from several threads; its event loop runs in one of its own."""

    def __init__(self, access: Access, client: "AsyncOpenAI", portal: "BlockingPortal") -> None:
        self._access = access
        # The package imports this part when it is first touched: here no answer waits for it.
        self._completions = client.chat.completions.with_streaming_response
        self._portal = portal

    @property
    def name(self) -> str:
        return self._access.model

    def draft(self, instructions: str, data: str, schema: dict[str, Any]) -> Draft:
        """What the model makes of `data`, unchecked; raises LanguageModelFailed."""
        content = _content(self._portal.call(self._reply, instructions, data, schema))
        try:
            return Draft.model_validate_json(content)
        except ValidationError as error:
            raise LanguageModelFailed("It wrote something else than was asked for.") from error

    async def _reply(self, instructions: str, data: str, schema: dict[str, Any]) -> bytes:
        """The body of the server's reply; raises LanguageModelFailed."""
        import httpx2
        import openai

        try:
            async with asyncio.timeout(self._access.seconds):
                return await self._received(instructions, data, schema)
        except TimeoutError as error:
            raise LanguageModelFailed(f"No reply within {self._access.seconds:g} s.") from error
        except openai.APIStatusError as error:
            raise LanguageModelFailed(f"HTTP status {error.status_code}.") from error
        except (openai.OpenAIError, httpx2.HTTPError) as error:
            raise LanguageModelFailed(f"{type(error).__name__}.") from error

    async def _received(self, instructions: str, data: str, schema: dict[str, Any]) -> bytes:
        body = bytearray()
        async with self._completions.create(
            model=self._access.model,
            messages=[
                {"role": "system", "content": instructions},
                {"role": "user", "content": data},
            ],
            response_format={
                "type": "json_schema",
                "json_schema": {"name": "draft", "strict": True, "schema": schema},
            },
            max_completion_tokens=_TOKENS,
        ) as response:
            async for chunk in response.iter_bytes():
                body += chunk
                if len(body) > _BYTES:
                    raise LanguageModelFailed(f"More than {_BYTES:,} bytes.")
        return bytes(body)


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message


class _Reply(BaseModel):
    """What is read of a chat completion; servers add much to it."""

    choices: list[_Choice]


def _content(body: bytes) -> str:
    try:
        reply = _Reply.model_validate_json(body)
    except ValidationError as error:
        raise LanguageModelFailed("The reply is no chat completion.") from error
    if not reply.choices or not reply.choices[0].message.content:
        raise LanguageModelFailed("The reply is empty, or a refusal.")
    return reply.choices[0].message.content


@contextmanager
def language_model(access: Access) -> Iterator[LanguageModel]:
    """A client for `access`; raises SettingsError where the extra is not installed."""
    try:
        from anyio.from_thread import start_blocking_portal
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient
    except ImportError as error:
        raise SettingsError(
            "LLM_BASE_URL needs the package openai; install it with pip install -e '.[llm]'."
        ) from error
    with start_blocking_portal() as portal:
        client = AsyncOpenAI(
            base_url=access.base_url,
            api_key=access.api_key or "none",  # a local server takes any
            timeout=access.seconds,
            max_retries=0,
            # Followed, a redirect would carry the documents to a server that nobody named.
            http_client=DefaultAsyncHttpxClient(follow_redirects=False),
        )
        try:
            yield LanguageModel(access, client, portal)
        finally:
            portal.call(client.close)
