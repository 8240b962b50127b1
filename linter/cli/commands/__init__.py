"""The commands, one a file; `policyline NAME` loads the file NAME.py and no other."""
