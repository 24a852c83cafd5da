"""The vocabulary that ships with `kg`: relations and actors, checked when they are read."""
