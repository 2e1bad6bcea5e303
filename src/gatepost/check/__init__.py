"""Does this post break the suite? Pure: values in, values out."""
