"""The engine's commands: check, explain, scan, pack, facts. No Django here."""

from gatepost.cli.commands import run

__all__ = ["run"]
