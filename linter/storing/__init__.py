"""What is kept between runs, in the user's own cache folder: outcomes, compiled libraries, signatures.

Nothing here imports more than the standard library, and little of that: an outcome that is known is shown before
anything else is loaded. Files are written beside and renamed, so that several processes never see half of one; what is
damaged is as good as not there.
"""
