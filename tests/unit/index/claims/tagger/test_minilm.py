"""The weights are those that are known, or nothing is loaded."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from index.claims.tagger.minilm import MiniLMTagger, tagger_named
from index.errors import AttributionModelError


def weights(folder: Path, content: bytes, sha256: str) -> Path:
    path = folder / "weights.safetensors"
    path.write_bytes(content)
    path.with_suffix(".sha256").write_text(f"{sha256}  {path.name}\n")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(AttributionModelError) as refused:
        MiniLMTagger(path)
    return str(refused.value)


def test_altered_weights_are_refused_in_one_sentence(tmp_path: Path) -> None:
    path = weights(tmp_path, b"altered", hashlib.sha256(b"known").hexdigest())
    message = refusal(path)
    assert str(path) in message
    assert "ATTRIBUTION_MODEL=none" in message
    assert message.count(". ") == 0
    assert "\n" not in message


def test_missing_weights_are_refused_in_one_sentence(tmp_path: Path) -> None:
    message = refusal(tmp_path / "weights.safetensors")
    assert str(tmp_path) in message
    assert "\n" not in message


def test_an_empty_hash_file_is_refused(tmp_path: Path) -> None:
    path = weights(tmp_path, b"known", "")
    path.with_suffix(".sha256").write_text("")
    assert "weights.sha256" in refusal(path)


def test_rules_alone_need_no_weights() -> None:
    assert tagger_named("none") is None


def test_torch_is_not_imported_until_a_text_is_tagged() -> None:
    code = (
        "import sys, index.claims, index.claims.tagger.minilm as m; m.tagger_named('minilm'); "
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
