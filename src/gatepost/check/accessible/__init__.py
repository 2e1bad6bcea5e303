"""What shuts people out of a post, one subject a file. Each stretch comes with what is wrong with it."""

from gatepost.check.reading import Found

Hindrance = tuple[Found, str]
