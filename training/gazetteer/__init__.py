"""Steps that make `ontology/actors.jsonl` from public sources and the curated files beside it."""
