"""Whether what is said to be done is denied, meant, asked for or only possible, in both languages."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

FORCE = [
    ("id", "Jerman tidak mendukung Rusia.", "negative", "asserted"),
    ("id", "Jerman bukan mendukung Rusia.", "negative", "asserted"),
    ("id", "Jerman tak akan mendukung Rusia.", "negative", "intended"),
    ("id", "Jerman gagal mendukung Rusia.", "negative", "asserted"),
    ("id", "Jerman batal mendukung Rusia.", "negative", "asserted"),
    ("id", "Jerman membantah mendukung Rusia.", "negative", "asserted"),
    ("id", "Jerman mundur tanpa mendukung Rusia.", "negative", "asserted"),
    ("id", "Jerman tidak hanya mendukung Rusia.", "positive", "asserted"),
    ("id", "Jerman akan mendukung Rusia.", "positive", "intended"),
    ("id", "Jerman berencana mendukung Rusia.", "positive", "intended"),
    ("id", "Jerman harus mendukung Rusia.", "positive", "requested"),
    ("id", "Jerman mungkin mendukung Rusia.", "positive", "possible"),
    ("id", "Jika Jerman mendukung Rusia, perang meletus.", "positive", "possible"),
    ("id", "Jerman tidak berencana mendukung Rusia.", "negative", "intended"),
    ("id", "Jerman tidak ingin mendukung Rusia.", "negative", "intended"),
    ("en", "Germany ruled out supporting Russia.", "negative", "asserted"),
    ("en", "Germany avoided supporting Russia.", "negative", "asserted"),
    ("en", "Germany does not plan to support Russia.", "negative", "intended"),
    ("en", "Germany has no plans to support Russia.", "negative", "intended"),
    ("en", "Germany does not want to support Russia.", "negative", "intended"),
    ("en", "Germany does not support Russia.", "negative", "asserted"),
    ("en", "Germany never supported Russia.", "negative", "asserted"),
    ("en", "Germany failed to support Russia.", "negative", "asserted"),
    ("en", "Germany denied supporting Russia.", "negative", "asserted"),
    ("en", "Germany left without supporting Russia.", "negative", "asserted"),
    ("en", "Neither Germany nor France supports Russia.", "negative", "asserted"),
    ("en", "Germany not only supports Russia.", "positive", "asserted"),
    ("en", "Germany will support Russia.", "positive", "intended"),
    ("en", "Germany plans to support Russia.", "positive", "intended"),
    ("en", "Germany must support Russia.", "positive", "requested"),
    ("en", "Germany may support Russia.", "positive", "possible"),
    ("en", "If Germany supports Russia, war will follow.", "positive", "possible"),
]


@pytest.mark.parametrize(("code", "text", "polarity", "modality"), FORCE)
def test_force(extraction_of, code: str, text: str, polarity: str, modality: str) -> None:  # type: ignore[no-untyped-def]
    """Negation and plans reach the act that they govern, and never make it another relation."""
    found = {(c.polarity, c.modality) for c in extraction_of(code, text).claims if c.relation == "supports"}
    assert found == {(polarity, modality)}
