"""From a document to who says, does or is what, on mentions: statements, claims and facts."""
