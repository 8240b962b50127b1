"""BLAKE2 as `hashlib` gives it, without loading OpenSSL for it: that takes some milliseconds of every start."""

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
