"""Sub-commands of `kg` that have many options; like those of `kg/cli.py` they parse, call one function and print."""
