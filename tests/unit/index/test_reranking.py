"""What RERANKER_MODEL names is checked at start, without loading it, and refused in a sentence."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from index.embedding import packaged_folder
from index.errors import RerankerModelError
from index.reranking import CrossEncoderReranker, reranker_named

BERT: dict[str, Any] = {
    "architectures": ["BertForSequenceClassification"],
    "id2label": {"0": "LABEL_0"},
}


def model(folder: Path, config: object) -> Path:
    (folder / "config.json").write_text(json.dumps(config))
    save_file({"classifier.weight": np.zeros((1, 4), "f4")}, folder / "model.safetensors")
    return folder


def refusal(name: str | Path) -> str:
    with pytest.raises(RerankerModelError) as refused:
        CrossEncoderReranker(str(name))
    message = str(refused.value)
    assert "RERANKER_MODEL" in message
    assert "\n" not in message
    return message


def test_nothing_is_set_and_nothing_is_read() -> None:
    assert reranker_named("") is None


@pytest.mark.parametrize(
    "config", [BERT, {"architectures": ["Qwen3ForCausalLM"]}], ids=["classifier", "generator"]
)
def test_a_cross_encoder_is_taken(tmp_path: Path, config: object) -> None:
    assert CrossEncoderReranker(str(model(tmp_path, config))).name == str(tmp_path)


@pytest.mark.parametrize(
    "config",
    [
        {"architectures": ["BertModel"]},
        {"architectures": ["BertForSequenceClassification"]},
        {**BERT, "id2label": {"0": "no", "1": "yes"}},
        {"architectures": None},
        {},
        ["BertForSequenceClassification"],
    ],
)
def test_what_gives_a_pair_no_single_score_is_refused(tmp_path: Path, config: object) -> None:
    assert str(tmp_path) in refusal(model(tmp_path, config))


def test_the_embedding_model_is_refused() -> None:
    assert "no head" in refusal(packaged_folder())


def test_a_folder_that_is_not_there_is_refused() -> None:
    assert "/nowhere/at/all" in refusal("/nowhere/at/all")


def test_a_folder_without_a_configuration_is_refused(tmp_path: Path) -> None:
    assert str(tmp_path) in refusal(tmp_path)


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    (model(tmp_path, BERT) / "model.safetensors").unlink()
    assert "no weights" in refusal(tmp_path)


def test_weights_that_were_cut_off_are_refused(tmp_path: Path) -> None:
    file = model(tmp_path, BERT) / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-1])
    assert str(tmp_path) in refusal(tmp_path)


def test_torch_is_not_imported_until_a_question_is_asked(tmp_path: Path) -> None:
    code = (
        "import sys; from index.reranking import reranker_named; "
        f"reranker_named({str(model(tmp_path, BERT))!r}); sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
