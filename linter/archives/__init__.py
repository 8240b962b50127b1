"""A whole archive of letters audited: record batches of letters in, record batches of outcomes out, on one machine or many.

`batches.py` is the one pure function. `running.py` carries it over an archive with processes of this machine, `spark.py`
over a cluster. Needs the extra `archive` (pyarrow).
"""
