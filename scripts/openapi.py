"""Write linter/web/openapi.json anew: the API of `policyline serve` for programs, with the shape of reports put into it."""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from linter.showing.entries import KINDS  # noqa: E402
from linter.version import VERSION  # noqa: E402
from linter.web.problem import MEDIA_TYPE, SORTS  # noqa: E402

TARGET = ROOT / "linter" / "web" / "openapi.json"
REPORT = ROOT / "schemas" / "report-v1.schema.json"
Json = dict[str, Any]
#: A day as it is asked for.
WHEN: Json = {"anyOf": [{"type": "string", "format": "date"}, {"enum": ["today", "letter"]}]}


def text(about: str, **more: object) -> Json:
    """A string."""
    return {"type": "string", "description": about, **more}


def ref(name: str) -> Json:
    """A shape by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def shape(required: str, **properties: Json) -> Json:
    """An object with these keys and no other; `required` are those that are always there."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required.split(),
        "properties": properties,
    }


def answers(about: str, schema: Json, *sorts: str) -> Json:
    """What comes back: the shape `schema`, or a problem of one of these sorts."""
    found: Json = {"200": {"description": about, "content": {"application/json": {"schema": schema}}}}
    for sort in sorts:
        known = SORTS[sort]
        answer: Json = {
            "description": f"{known.title}. {known.meaning}",
            "content": {MEDIA_TYPE: {"schema": ref("problem")}},
        }
        if sort in ("too-many", "busy"):
            answer["headers"] = {"Retry-After": {"schema": {"type": "string"}, "description": "Seconds to wait."}}
        found[str(known.status)] = answer
    return found


def reports() -> tuple[Json, Json]:
    """The shape of reports, and its parts by name."""
    written = REPORT.read_text(encoding="utf-8").replace("#/$defs/", "#/components/schemas/")
    schema = json.loads(written)
    parts = schema.pop("$defs")
    for key in ("$schema", "$id"):
        schema.pop(key, None)
    return schema, parts


def document() -> Json:
    """The whole."""
    report, parts = reports()
    nullable_day = {"type": ["string", "null"], "format": "date"}
    approved = shape(
        "text valid source",
        text=text("The words that are approved."),
        valid=text("Since and until when, in words."),
        source=text("On whose authority."),
    )
    entry: Json = {
        "id": text("What the library calls it."),
        "kind": text("What it is.", enum=list(KINDS.values())),
        "title": text("What people call it."),
        "owner": text("Who answers for it."),
        "review_by": {**nullable_day, "description": "When its owner looks at it again."},
        "in_force": {"type": "boolean", "description": "Whether anything may be said by it on the day."},
        "state": text("How it stands on the day, in a few words."),
        "approved": approved,
    }
    version = shape(
        "number valid_from valid_until text variants source confidence withdrawn",
        number={"type": "integer"},
        valid_from=nullable_day,
        valid_until=nullable_day,
        text={"type": "string"},
        variants={"type": "array", "items": {"type": "string"}},
        source={"type": "string"},
        confidence={"type": "string"},
        withdrawn={"type": "boolean"},
    )
    section = shape(
        "heading aside facts",
        heading={"type": "string"},
        aside={"type": "string"},
        facts={"type": "array", "items": shape("label text", label={"type": "string"}, text={"type": "string"})},
    )
    whole = shape(
        f"{' '.join(entry)} facts_in_it sections",
        **entry,
        facts_in_it={"type": "array", "items": {"type": "string"}, "description": "The ids of the facts in a line."},
        sections={"type": "array", "items": section, "description": "All that it says, for people."},
        versions={"type": "array", "items": version, "description": "A line's versions, newest first."},
    )
    problem = shape(
        "type title status detail",
        type=text("Which sort it is: it stays the same, and leads to what it means.", format="uri-reference"),
        title=text("The sort in words."),
        status={"type": "integer"},
        detail=text("What was wrong this time."),
        reports={"type": "array", "items": ref("report"), "description": "Why each letter could not be checked."},
    )
    on = {
        "name": "on",
        "in": "query",
        "description": "The day: today, or YYYY-MM-DD.",
        "schema": WHEN,
        "example": "2025-03-13",
    }
    library = shape(
        "state since digest entries fault_count",
        state=text("“current”; or that its files are broken and the last whole library stays in service."),
        since={"type": "string", "format": "date-time"},
        digest=text("The hash of the files it was made of."),
        entries={"type": "integer"},
        fault_count={"type": "integer", "description": "Faults in its files as they are now."},
        broken_since={"type": "string", "format": "date-time"},
        faults={
            "type": "array",
            "items": {"type": "string"},
            "description": "For who is known: file:line:column, and what.",
        },
    )
    letter = shape(
        "text",
        text=text("The letter."),
        as_of={**WHEN, "description": "The day to judge on: today, letter (the day written on it) or YYYY-MM-DD."},
        name=text("A name whose ending says what text it is: letter.txt (as without a name), message.html, draft.md."),
    )
    upload: Json = {
        "type": "object",
        "required": ["file"],
        "properties": {
            "file": {"type": "string", "format": "binary", "description": "docx, odt, pdf, eml, msg, html, md or txt."},
            "as_of": WHEN,
        },
    }
    bearer: list[Json] = [{}, {"token": []}]
    number = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Policyline",
            "version": VERSION,
            "description": "Draft letters checked against approved lines. Nothing of a letter is kept.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "security": bearer,
        "paths": {
            "/v1/check": {
                "post": {
                    "operationId": "check",
                    "summary": "Check a letter.",
                    "description": "The same reports as `policyline check --output-format json`. A mail brings one for each letter attached to it.",
                    "requestBody": {
                        "required": True,
                        "content": {
                            "application/json": {
                                "schema": letter,
                                "example": {"text": "Dear Ms Example, …", "as_of": "2025-03-13"},
                            },
                            "multipart/form-data": {"schema": upload},
                        },
                    },
                    "responses": answers(
                        "What was found.",
                        ref("reports"),
                        *("bad-request", "token-needed", "forbidden", "too-slow-sending", "too-large"),
                        *("unsupported-media-type", "unreadable", "too-many", "failed", "busy", "too-slow"),
                    ),
                }
            },
            "/v1/lines": {
                "get": {
                    "operationId": "lines",
                    "summary": "What the library has, as it stands on a day.",
                    "parameters": [
                        {"name": "q", "in": "query", "description": "Words to look for.", "schema": {"type": "string"}},
                        {"name": "kind", "in": "query", "schema": {"type": "string", "enum": list(KINDS.values())}},
                        on,
                        {"name": "offset", "in": "query", "schema": {**number, "default": 0}},
                        {
                            "name": "limit",
                            "in": "query",
                            "description": "1,000 at the most.",
                            "schema": {**number, "default": 100},
                        },
                    ],
                    "responses": answers(
                        "Entries, by kind and id.",
                        shape(
                            "version on total entries",
                            version={"const": 1},
                            on={"type": "string", "format": "date"},
                            total={"type": "integer", "description": "How many there are in all."},
                            entries={"type": "array", "items": ref("entry")},
                        ),
                        *("bad-request", "token-needed", "forbidden"),
                    ),
                }
            },
            "/v1/lines/{id}": {
                "get": {
                    "operationId": "line",
                    "summary": "An entry whole, with every version.",
                    "parameters": [
                        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                        on,
                    ],
                    "responses": answers(
                        "The entry.",
                        shape(
                            "version on entry",
                            version={"const": 1},
                            on={"type": "string", "format": "date"},
                            entry=ref("whole_entry"),
                        ),
                        *("bad-request", "token-needed", "forbidden", "not-found"),
                    ),
                }
            },
            "/health": {
                "get": {
                    "operationId": "health",
                    "security": [],
                    "summary": "The service answers.",
                    "responses": answers(
                        "It does.", shape("status version", status={"const": "alive"}, version={"type": "string"})
                    ),
                }
            },
            "/ready": {
                "get": {
                    "operationId": "ready",
                    "security": [],
                    "summary": "Letters can be checked; and what library is in service.",
                    "responses": {
                        **answers("They can.", ref("readiness")),
                        "503": {
                            "description": "They cannot, for now.",
                            "content": {"application/json": {"schema": ref("readiness")}},
                        },
                    },
                }
            },
        },
        "components": {
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Not needed from the service's own machine.",
                }
            },
            "schemas": {
                "reports": report,
                **parts,
                "entry": shape(" ".join(entry), **entry),
                "whole_entry": whole,
                "problem": problem,
                "readiness": shape("status library", status={"enum": ["ready", "not ready"]}, library=library),
            },
        },
    }


if __name__ == "__main__":
    TARGET.write_text(json.dumps(document(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
