"""The service: a page and an HTTP API on one library. Starlette and uvicorn carry it (extra `policyline[web]`).

The process that listens reads no letter. Each letter is read and checked by a process of its own that ends with it, so
that nothing of it can be left; what those processes run is in `work`, and knows nothing of HTTP.
"""
