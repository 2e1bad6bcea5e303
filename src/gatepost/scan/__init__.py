"""The same check over many posts: files in, files out."""
