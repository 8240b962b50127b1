"""Frozen values with slots, as `dataclass(frozen=True, slots=True)` makes them, made in a fifth of the time.

An everyday check loads eighty classes of values and makes instances of a third. The standard decorator compiles six
functions for each class when it is loaded, which took longer than all else that is ours in a run on one letter. Here
what all classes share is shared, and a constructor is compiled for a class of which more than a few values are made. To
everything else the classes are dataclasses: `fields`, `replace` and `asdict` work with them. The standard library's
module is loaded when somebody asks for that: it leans on `inspect`, and takes longer to load than all the classes do.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

C = TypeVar("C", bound=type)
V = TypeVar("V")
_MADE_HERE = frozenset(("__dict__", "__weakref__"))
_FEW = 30
"""Values of a class that are made in the time that compiling a constructor for it takes."""
_NONE: Any = object()
"""Stands where there is no default."""


class _Field:
    """What `field` was told of a field."""

    def __init__(self, default: Any, default_factory: Any, **told: bool) -> None:
        self.default = default
        self.default_factory = default_factory
        self.init = told["init"]
        self._told = told

    def standard(self) -> Any:
        """The same as `dataclasses` has it."""
        from dataclasses import field

        given: dict[str, Any] = {"default": self.default, "default_factory": self.default_factory, **self._told}
        return field(**{name: what for name, what in given.items() if what is not _NONE})


def field(
    *,
    default: Any = _NONE,
    default_factory: Any = _NONE,
    init: bool = True,
    repr: bool = True,  # noqa: A002 - as `dataclasses` calls it
    compare: bool = True,
) -> Any:
    """A field of which there is more to say than a default, as `dataclasses.field` says it."""
    return _Field(default, default_factory, init=init, repr=repr, compare=compare)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(given: C) -> C:
    """`given` as a class of frozen values with slots, compared, hashed and shown by its annotated fields."""
    own = given.__annotations__
    inherited: dict[str, Any] = {}
    for base in reversed(given.__mro__[1:]):
        inherited |= base.__dict__.get("_frozen_fields", {})
    fields = inherited | {
        name: given.__dict__.get(name, _NONE) for name in own if not str(own[name]).startswith("ClassVar")
    }
    names = tuple(fields)
    body = {name: what for name, what in given.__dict__.items() if name not in fields and name not in _MADE_HERE}
    body["__slots__"] = tuple(name for name in names if name not in inherited)
    body["__match_args__"] = names
    body["__qualname__"] = given.__qualname__
    body["_frozen_fields"] = fields
    body |= {name: _Described(name) for name in ("__dataclass_fields__", "__dataclass_params__")}
    for method in _methods(names):
        body.setdefault(method.__name__, method)
    made: C = type(given)(given.__name__, given.__bases__, body)
    if "__init__" not in given.__dict__:
        setattr(made, "__init__", _first(made, fields))  # noqa: B010 - a class's constructor is no attribute to mypy
    return made


def replace(value: V, /, **changes: Any) -> V:
    """`value` with some of its fields changed, as `dataclasses.replace` gives it; no dataclass has to be made for it."""
    made = type(value)
    for name in _GIVEN.get(made) or _given(made):
        if name not in changes:
            changes[name] = getattr(value, name)
    return made(**changes)


_GIVEN: dict[type, tuple[str, ...]] = {}


def _given(made: type) -> tuple[str, ...]:
    """The fields that a constructor takes; of a class of which a value was changed they are known."""
    fields: dict[str, Any] = getattr(made, "_frozen_fields")  # noqa: B009 - which no type checker knows of
    given = (name for name, default in fields.items() if not (isinstance(default, _Field) and not default.init))
    return _GIVEN.setdefault(made, tuple(given))


def _methods(names: tuple[str, ...]) -> tuple[Callable[..., Any], ...]:
    """What values with fields of these names are compared, hashed, shown and pickled with."""
    read: Callable[[object], Any] = (
        attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, name) for name in names)
    )

    def __eq__(self: object, other: object) -> Any:  # noqa: N807 - methods
        return read(self) == read(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(read(self))

    def __repr__(self: object) -> str:  # noqa: N807
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({shown})"

    def __getstate__(self: object) -> list[Any]:  # noqa: N807
        return [getattr(self, name) for name in names]

    def __setstate__(self: object, state: list[Any]) -> None:  # noqa: N807
        for name, what in zip(names, state, strict=True):
            object.__setattr__(self, name, what)

    return __eq__, __hash__, __repr__, __getstate__, __setstate__, __setattr__, __delattr__


def __setattr__(_self: object, name: str, _what: object) -> None:  # noqa: N807
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def __delattr__(_self: object, name: str) -> None:  # noqa: N807
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _first(made: type, fields: dict[str, Any]) -> Callable[..., None]:
    """A constructor for the first few values of a class, which then puts one compiled for it in its place."""
    left, size, checked, assign = _FEW, len(fields), hasattr(made, "__post_init__"), object.__setattr__

    def __init__(self: object, *given: Any, **named: Any) -> None:  # noqa: N807
        nonlocal left
        left -= 1
        values = dict(zip(fields, given))  # noqa: B905 - if too many are given, some are missing here
        values |= named
        plain = left >= 0 and len(values) == len(given) + len(named)
        if len(values) < size:
            for name, default in fields.items():
                if name not in values and default is not _NONE:
                    values[name] = _usual(default)
        if not plain or len(values) != size or (named and values.keys() != fields.keys()):
            compiled = _constructor(made, fields)  # which says what is wrong
            setattr(made, "__init__", compiled)  # noqa: B010
            compiled(self, *given, **named)
            return
        for name, what in values.items():
            assign(self, name, what)
        if checked:
            self.__post_init__()  # type: ignore[attr-defined]

    return __init__


def _usual(default: Any) -> Any:
    if not isinstance(default, _Field):
        return default
    return default.default if default.default_factory is _NONE else default.default_factory()


def _constructor(made: type, fields: dict[str, Any]) -> Callable[..., None]:
    known: dict[str, Any] = {"_NONE": _NONE}
    taken, lines = [], []
    for name, default in fields.items():
        known[f"_set_{name}"] = getattr(made, name).__set__
        what = name
        if isinstance(default, _Field) and default.default_factory is not _NONE:
            known[f"_new_{name}"] = default.default_factory
            what = f"_new_{name}() if {name} is _NONE else {name}"
            default = _NONE  # noqa: PLW2901
            taken.append(f"{name}=_NONE")
        elif default is _NONE:
            taken.append(name)
        else:
            known[f"_usual_{name}"] = default.default if isinstance(default, _Field) else default
            taken.append(f"{name}=_usual_{name}")
        lines.append(f"    _set_{name}(self, {what})")
    if hasattr(made, "__post_init__"):
        lines.append("    self.__post_init__()")
    text = f"def __init__(self, {', '.join(taken)}):\n" + "\n".join(lines or ["    pass"])
    exec(text, known)  # noqa: S102 - of the names of a class's own fields
    constructor: Callable[..., None] = known["__init__"]
    return constructor


class _Described:
    """What `dataclasses` keeps of a class under a name, worked out when somebody asks."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: Any) -> Any:
        from dataclasses import make_dataclass

        fields = owner.__dict__["_frozen_fields"].items()
        known = {name: default if isinstance(default, _Field) else field(default=default) for name, default in fields}
        twin = make_dataclass(
            owner.__name__,
            [(name, _annotation(owner, name), each.standard()) for name, each in known.items()],
            frozen=True,
        )
        found = getattr(twin, self._name)
        setattr(owner, self._name, found)
        return found


def _annotation(owner: type, name: str) -> Any:
    return next(base.__annotations__[name] for base in owner.__mro__ if name in getattr(base, "__annotations__", ()))
