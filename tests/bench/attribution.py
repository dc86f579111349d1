"""Figures of attribution: ``python -m tests.bench.attribution``.

Prints those of the invented cases by halves and those of the development part of polnear, by the
rules alone and with the tagger.
"""

from tests.bench import attribution_corpus, attribution_figures


def main() -> None:
    attribution_figures.main()
    attribution_corpus.main()


if __name__ == "__main__":
    main()
