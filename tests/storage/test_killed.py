"""A process that is killed while it saves leaves the old file or the new one, never half of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = 200

# One process that forks: two hundred interpreters would take minutes to start.
SCRIPT = """
import os, random, signal, sys, time
from pathlib import Path
from bpstudio.graph.expressions import parse
from bpstudio.storage import save
from bpstudio.storage.encoding import dumps

path, kills = Path(sys.argv[1]), int(sys.argv[2])
text = "; ".join(f"g{n} = x * {n}" for n in range(60))
graphs = [parse(text, values={"x": x}, title="t" * size) for x, size in ((1, 1), (2, 30_000))]
whole = [dumps(graph).encode() for graph in graphs]
save(graphs[0], path)
started = time.perf_counter()
save(graphs[0], path)
once = time.perf_counter() - started
pick, found = random.Random(1), set()
for kill in range(kills):
    asking, telling = os.pipe()
    child = os.fork()
    if not child:
        os.write(telling, b".")
        while True:
            for graph in reversed(graphs):
                save(graph, path)
    os.read(asking, 1)
    os.close(asking)
    os.close(telling)
    time.sleep(pick.uniform(0.0, 3 * once))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, status
    found.add(whole.index(path.read_bytes()))
left = [each.name for each in path.parent.iterdir() if each != path]
assert all(name.startswith(".bpstudio-") for name in left), left
print(len(found), len(left))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_two_hundred_kills_in_the_middle_of_saving_never_break_a_file(tmp_path):
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "f.bpg"), str(KILLS)]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    states, unfinished = map(int, done.stdout.split())
    assert states == 2, "the kills came before or after every save"
    assert unfinished > 0, "no kill came in the middle of a save"
