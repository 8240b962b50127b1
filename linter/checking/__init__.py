"""From files and letters to reports: load and compile a library, judge documents by it, mend them."""
