"""`python -m linter.cli` is `policyline`."""

import sys

from linter.cli.main import main

sys.exit(main())
