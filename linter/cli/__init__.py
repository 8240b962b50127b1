"""The command line: it builds one call to the engine and shows what came of it. The engine never sees it."""
