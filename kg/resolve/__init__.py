"""From mentions to actors: who is meant by each name, title, description and pronoun of one article."""

from kg.resolve.resolution import Resolution, resolve

__all__ = ["Resolution", "resolve"]
