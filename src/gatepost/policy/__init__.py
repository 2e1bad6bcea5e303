"""The suite as values: what a council has written, and how packs are read, compared and stamped."""
