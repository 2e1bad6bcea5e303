"""Social-media assurance for a council: one policy, from which the check, the pages and the figures come."""

__version__ = "0.1.0"
