"""Jinja without what the portal never asks of it, which was a third of the time of every page.

Templates call functions that want no context, and read attributes of objects: both become plain
Python in the compiled template. `x.y` is an attribute only; an item of a mapping is `x["y"]`.
All templates share the environment's globals, and each is read once in a build.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup, escape


class _CodeGenerator(CodeGenerator):
    """Writes calls, attributes and output in the shortest way that Python has."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Collect a block's output in a list: passing each piece up through generators is dear."""
        outermost = frame.buffer is None
        if outermost:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if outermost:
            self.writeline(f"yield concat({frame.buffer})")
            frame.buffer = None

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a call without asking what the callee would like to know of the context."""
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write an attribute without trying items."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, _finalize: Any) -> None:
        self.write("environment.safe(")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """Compute nothing beforehand: compiled templates are kept for builds of other settings."""
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


class _Template(Template):
    """A template that is the same module for all that import it."""

    def _get_default_module(self, _ctx: Context | None = None) -> TemplateModule:
        return self._module or super()._get_default_module()


class PlainEnvironment(Environment):
    """An environment of templates on disk that do not change while it is used."""

    code_generator_class = _CodeGenerator
    template_class = _Template

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, optimized=False, auto_reload=False)
        self._read: dict[str | Template, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  Jinja's own word
    ) -> Template:
        """Return a template, the same for whoever asks."""
        found = self._read.get(name)
        if found is None:
            found = self._read[name] = super().get_template(name, parent, globals)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the environment's globals themselves, rather than a chain for each template."""
        return super().make_globals(d) if d else self.globals

    @staticmethod
    def safe(value: object) -> str:
        """Return what is written for a value: a text that needs no escaping as it is."""
        if type(value) is Markup:
            return value
        if type(value) is str and not (
            "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        ):
            return value
        return escape(value)
