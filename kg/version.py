"""The version of `kg`, also written into every extraction run."""

__version__ = "0.1.0"
