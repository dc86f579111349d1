"""Where a model lies: in a folder, or in the cache of a model hub."""

from pathlib import Path

from index.errors import AccordingToError

_WEIGHTS = ("*.safetensors", "pytorch_model*.bin")


def folder_of(name: str, setting: str, refusal: type[AccordingToError]) -> Path:
    """The folder `name`, or that of the hub's model of this name, downloaded where it is not yet.

    Raises `refusal`, in a sentence that names `setting`, where it is neither.
    """
    return Path(name) if Path(name).is_dir() else _downloaded(name, setting, refusal)


def files_of(folder: Path, setting: str, refusal: type[AccordingToError]) -> list[Path]:
    """The files of weights in `folder`; raises `refusal` where there are none."""
    files = [path for pattern in _WEIGHTS for path in sorted(folder.glob(pattern))]
    if not files:
        raise refusal(
            f"The folder {folder} holds no weights ({' or '.join(_WEIGHTS)}); "
            f"set {setting} to a sentence-transformers model."
        )
    return files


def _downloaded(name: str, setting: str, refusal: type[AccordingToError]) -> Path:
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - slow to import
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError  # noqa: PLC0415

    try:
        return Path(snapshot_download(name))
    except (OSError, HfHubHTTPError, HFValidationError) as error:
        raise refusal(
            f"The model {name} is neither a folder nor could it be downloaded "
            f"({type(error).__name__}); set {setting} to one that can be reached."
        ) from error
