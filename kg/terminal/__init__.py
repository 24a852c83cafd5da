"""What the command line prints with rich: messages, tables, a progress bar, an article with its findings marked.

Articles are hostile text: nothing of them is read as markup, and control characters never reach the terminal.
"""

from kg.terminal.article import article_page
from kg.terminal.choice import choose
from kg.terminal.console import clean, data_console, note, note_console, print_error, table
from kg.terminal.output import write_or_print
from kg.terminal.progress import progress_bar
from kg.terminal.scores import print_scores
from kg.terminal.summary import summary_table

__all__ = [
    "article_page",
    "choose",
    "clean",
    "data_console",
    "note",
    "note_console",
    "print_error",
    "print_scores",
    "progress_bar",
    "summary_table",
    "table",
    "write_or_print",
]
