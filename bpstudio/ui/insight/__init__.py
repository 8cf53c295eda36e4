"""The views that look into a pass: op-amps, Jacobians, cost, nudges, forward mode, examples."""
