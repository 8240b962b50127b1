"""Set Policyline up in this folder and check the two example letters, each as of the day written on it."""

import sys

from environment import ready, run

LETTERS = ("examples/letters/letter-1.txt", "examples/letters/letter-2.txt")


def main() -> int:
    """Exit status 0 if both letters could be checked, findings or not: it is a demonstration."""
    ready("run")
    status = run("policyline", "check", "--as-of", "letter", *LETTERS)
    return 0 if status == 1 else status


if __name__ == "__main__":
    sys.exit(main())
