"""Care of a library: what changed in it, which letters a change concerns, and what its owners should look at."""
