"""python -m gatepost: the same as the console script."""

from gatepost.main import main

main()
