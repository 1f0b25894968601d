"""The tag {% sekali %} ("once"): a part of a page that is rendered once for all pages alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

MUAT = 2_048
"""How many parts are kept, one or two megabytes; then the oldest goes.

The pages of a day, its week and its month show the same parts: written one after the other, they
find them here in a site of any size.
"""


class Sekali(Extension):
    """Keeps rendered parts by where they stand and what they show.

    `{% sekali url, tingkat %}…{% endsekali %}` keeps a part by plain values;
    `{% sekali untuk acara, tingkat %}…{% endsekali %}` by the identity of one object, and by
    values. Whatever else a part reads must be the same on all pages.
    """

    tags = {"sekali"}  # noqa: RUF012  Jinja wants a set

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._kept: dict[tuple[str, int, tuple[Any, ...]], tuple[object, Markup]] = {}

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Read the tag as: take the part; where there is none, render and keep it; write it."""
        line = next(parser.stream).lineno
        part = parser.free_identifier(line)
        by_object = parser.stream.skip_if("name:untuk")
        values = list(_expressions(parser))
        whose = values.pop(0) if by_object else nodes.Const(None)
        key = [nodes.Const(f"{parser.name}:{part.name}"), whose, nodes.Tuple(values, "load")]
        body = parser.parse_statements(("name:endsekali",), drop_needle=True)
        render = nodes.AssignBlock(part, None, body)
        keep = nodes.ExprStmt(self.call_method("keep", [*key, part]))
        tree: list[nodes.Node] = [
            nodes.Assign(part, self.call_method("take", key)),
            nodes.If(nodes.Test(part, "none", [], [], None, None), [render, keep], [], []),
            nodes.Output([part]),
        ]
        return [node.set_lineno(line) for node in tree]

    def take(self, place: str, whose: object, values: tuple[Any, ...]) -> Markup | None:
        """Return a part that was rendered before, none when there is none."""
        kept = self._kept.get((place, id(whose), values))
        return kept and kept[1]

    def keep(self, place: str, whose: object, values: tuple[Any, ...], part: Markup) -> None:
        """Keep a part, and the object with it: only while it lives is its identity its own."""
        if len(self._kept) >= MUAT:
            del self._kept[next(iter(self._kept))]
        self._kept[place, id(whose), values] = (whose, part)


def _expressions(parser: Parser) -> Iterator[nodes.Expr]:
    while parser.stream.current.type != "block_end":
        yield parser.parse_expression()
        parser.stream.skip_if("comma")
