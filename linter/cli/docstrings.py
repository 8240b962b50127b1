"""What a module says of itself, read from its source: naming every command or kind of rule loads none of them."""

from __future__ import annotations


def docstring(package: str, name: str) -> str:
    """The docstring of the module `name` in `package`, which is not imported; "" where it has none."""
    # Help alone asks for these: nobody else waits for them.
    import ast
    from pkgutil import get_data

    source = get_data(package, f"{name}.py") or b""
    return ast.get_docstring(ast.parse(source)) or ""
