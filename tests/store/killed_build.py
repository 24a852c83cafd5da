"""Builds small articles in child processes that are killed, as a script of its own.

Each line of standard input is a version of the articles, after how many of them to kill, how many seconds later, and
the folder of the store; the answer is "killed" or "done". Forking spares the start of an interpreter each time.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator

from kg.model import Actor, Article, Claim, Evidence, Findings, Statement
from kg.store import RunInfo, article_writer, open_store, update
from kg.store.identifiers import content_hash

RUN = RunInfo("0.1.0")
ARTICLES = 60
NAMES = ("alpha", "beta", "gamma", "delta", "epsilon")


def findings(version: int) -> Iterator[Findings]:
    """Yield articles that repeat each other's claims; each version of one says something else."""
    for number in range(ARTICLES):
        yield one_article(number, version)


def slowly(items: Iterator[Findings]) -> Iterator[Findings]:
    """Yield each article after a moment, as an extraction would."""
    for item in items:
        time.sleep(0.004)
        yield item


def announced(items: Iterator[Findings], pipe: int) -> Iterator[Findings]:
    """Yield each article, and before it a byte into the pipe."""
    for item in items:
        os.write(pipe, b".")
        yield item


def one_article(number: int, version: int) -> Findings:
    """Return an article in which an actor says of another that it opposes or supports it, or does not."""
    subject, object_ = NAMES[number % 5], NAMES[(number // 5 + number + 1) % 5]
    words = f"Version {version} says so in so many words."
    proof = (Evidence("text", 0, len(words), words, pattern="rule"),)
    said = Statement(content_hash(subject, words), "indirect", words, "en", subject, proof, topic=words)
    claims = []
    for index in range(1 + version % 3):
        relation, polarity = ("opposes", "supports")[index % 2], ("positive", "negative")[version % 2]
        key = content_hash(subject, relation, object_, polarity, subject)
        claims.append(Claim(key, subject, relation, object_, proof, polarity, statements=(said.id,)))  # type: ignore[arg-type]
    actors = tuple(Actor(name, "State", (("en", name.title()),)) for name in sorted({subject, object_}))
    article = Article(f"article-{number}", words, "en", publisher=f"Daily {number % 3}")
    return Findings(article, actors, (said,), tuple(claims) if subject != object_ else ())


def build_in_child(version: int, articles: int, seconds: float, folder: str) -> str:
    """Build all articles in a child, which is killed soon after it has begun so many; return how it ended."""
    begun, tell = os.pipe()
    child = os.fork()
    if child == 0:
        article_writer.QUADS_AT_ONCE = 200
        with open_store(folder) as store:
            update(store, announced(slowly(findings(version)), tell), RUN)
        os._exit(0)
    os.close(tell)
    for _ in range(articles):
        if not os.read(begun, 1):
            break
    time.sleep(seconds)
    os.close(begun)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return "killed" if os.WIFSIGNALED(status) else "done"


if __name__ == "__main__":
    for line in sys.stdin:
        wanted, articles, after, place = line.rstrip("\n").split(" ", 3)
        print(build_in_child(int(wanted), int(articles), float(after), place), flush=True)
