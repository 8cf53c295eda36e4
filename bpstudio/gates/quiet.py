"""Quiet rules: a rule answers ∞ or NaN where it has to, and never with a warning.

What such a number means is for the engine to say, in one sentence on the gate where it began.
"""

import numpy as np

quiet = np.errstate(all="ignore")
