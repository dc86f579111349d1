"""Annotated documents as what the network learns from."""

import random
from pathlib import Path

import torch

from index.claims.tagger.batches import batch_of
from index.claims.tagger.examples import Document, document, documents, epoch, gold_of
from tests.bench.attribution_cases import Half, load_cases
from tests.bench.attribution_training import attributions, write

TEXT = "The pumps are old, Vance said."
SAID = {"source": [[19, 24]], "cue": [[25, 29]], "content": [[0, 17]]}


def _gold(held: Document) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    (batch,) = epoch([held], random.Random(1), 4)
    return gold_of(batch, batch_of([window for _, window in batch]).firsts.shape[1])


def test_words_have_the_labels_of_their_roles() -> None:
    labels, _, _ = _gold(document(TEXT, [SAID]))

    assert labels.tolist() == [[5, 6, 6, 6, 0, 1, 3, 0, 0]]


def test_a_cue_is_linked_to_its_source_and_content() -> None:
    _, anchors, roles = _gold(document(TEXT, [SAID]))

    assert anchors.tolist() == [[0, 6]]
    assert roles.tolist() == [[2, 2, 2, 2, 0, 1, 0, 0, 0]]


def test_a_batch_without_any_attribution_has_no_anchors_that_could_not_be_indices() -> None:
    labels, anchors, roles = _gold(document(TEXT, []))

    assert not labels.any()
    assert anchors.shape == (0, 2)
    assert anchors.dtype == roles.dtype == torch.long


def test_the_tuning_half_is_written_as_the_trainer_reads_it(tmp_path: Path) -> None:
    write(tmp_path)

    chosen = [case for case in load_cases() if case.half is Half.TUNING]
    held = documents(tmp_path, "train")
    assert len(held) == len(chosen)
    assert all(h.labels for h, c in zip(held, chosen, strict=True) if list(attributions(c)))
