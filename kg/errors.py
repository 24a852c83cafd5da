"""All errors that `kg` raises on purpose.

KgError
├── DataFileError    a shipped or user-given data file (ontology, language, query) is malformed
├── ReadError        an input can't be read as a news article
├── AnnotationError  a model or annotation step can't run
├── ResolveError     a mention can't be mapped to actors because of broken data
├── CorrectionError  corrections can't be read, contradict each other, or name nothing that can be
├── ShapeError       a graph breaks the SHACL shapes
├── StoreError       a store can't be opened, read or written
└── ServeError       the server can't listen where it is told to

Each message says what is wrong, where, and what to do about it. The command line prints it as one line and
exits with code 2.
"""


class KgError(Exception):
    """Root of all errors that `kg` raises on purpose."""


class DataFileError(KgError):
    """A data file is malformed; the message names file and entry."""


class ReadError(KgError):
    """An input can't be read as a news article; the message names the input."""


class AnnotationError(KgError):
    """A model is missing or unusable, or an annotation step can't run."""


class ResolveError(KgError):
    """Mentions can't be resolved because actor data is inconsistent."""


class CorrectionError(KgError):
    """A correction can't be read or contradicts another one; the message names file and line."""


class ShapeError(KgError):
    """A graph breaks the shapes of `ontology/shapes.ttl`."""


class StoreError(KgError):
    """A store can't be opened, read or written: foreign folder, lock, unreachable server."""


class AnalysisError(KgError):
    """A measure can't be taken as asked: no such stretch of time, or a library that it needs is missing."""


class ServeError(KgError):
    """The server can't listen where it is told to."""
