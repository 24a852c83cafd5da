"""Sub-commands of `kg` by what they do; like those of `kg/cli.py` they parse, call one function and print."""
