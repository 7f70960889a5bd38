"""`python -m helpers` is the command `adds-up`."""

import sys

from .cli import main

sys.exit(main())
