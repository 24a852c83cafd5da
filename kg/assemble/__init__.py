"""What all articles say together: merged claims with belief, agreement and contradiction.

`assemble` takes attested claims (`attest` makes them from findings, `kg.store` reads them back from a store) and gives
a `DerivedView`.
"""

from __future__ import annotations

from kg.assemble.attest import attest
from kg.assemble.constants import Constants, load_constants
from kg.assemble.merge import assemble
from kg.assemble.records import Attestation, AttestedClaim, DerivedEdge, DerivedView, Link, PositionChange, Standing

__all__ = [
    "Attestation",
    "AttestedClaim",
    "Constants",
    "DerivedEdge",
    "DerivedView",
    "Link",
    "PositionChange",
    "Standing",
    "assemble",
    "attest",
    "load_constants",
]
