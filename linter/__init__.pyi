from linter.checking.calling import check_text, load_library
from linter.checking.compile import Compiled
from linter.checking.faults import Fault, LibraryError
from linter.model.finding import Finding, Report
from linter.version import VERSION as __version__

__all__ = ["Compiled", "Fault", "Finding", "LibraryError", "Report", "__version__", "check_text", "load_library"]
