"""Property tests of this folder try as hard as asked."""

from tests import effort

effort.load()
