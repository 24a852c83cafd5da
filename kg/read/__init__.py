"""Reads news articles: from text as pasted, web pages, JSONL and CSV; from files, folders, addresses, standard input.

The text is kept exactly as it was read. Its blocks tell the article's own words from page furniture and repeats.
"""

from kg.read.articles import AUTO, read_article, read_articles
from kg.read.draft import Draft, Skipped

__all__ = ["AUTO", "Draft", "Skipped", "read_article", "read_articles"]
