"""The forms a report can take, one a file: `--output-format NAME` loads NAME.py and calls its `render`."""
