"""A scan killed at any moment goes on where it was, and ends as if it had never stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from gatepost.scan import scan as scanning
from gatepost.scan.keeping import Busy, Kept, OtherScan
from gatepost.scan.scan import aside_of


def posts(path: Path, count: int) -> Path:
    lines = [f"{at},{'You moron' if at % 7 == 0 else 'Thank you'} number {at}" for at in range(count)]
    lines[count // 3] = f"{count // 3},"
    path.write_text("id,text\n" + "\n".join(lines) + "\n")
    return path


class Killed(BaseException):
    pass


def test_a_scan_stopped_after_any_batch_ends_the_same(
    tmp_path: Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "AT_ONCE", 3)
    source, out, whole = posts(tmp_path / "a.csv", 20), tmp_path / "out.csv", tmp_path / "whole.csv"
    run(source, whole)
    for stop_after in range(1, 8):

        def stop(rows: int, _position: int, _size: int, wanted: int = stop_after) -> None:
            if rows >= wanted * 3 or rows == 20:
                raise Killed

        with pytest.raises(Killed):
            run(source, out, tell=stop)
        assert not out.exists()
        with (tmp_path / "out.csv.part.jsonl").open("ab") as handle:
            handle.write(b'{"row": 99, "id": "half a li')
        summary = run(source, out)
        assert summary.resumed_at == min(20, stop_after * 3)
        assert summary.rows == 20
        assert out.read_bytes() == whole.read_bytes()
        assert aside_of(out).read_bytes() == aside_of(whole).read_bytes()
        assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.csv", "out.csv.set-aside.csv"]
        out.unlink()


def stopped(tmp_path: Path, run: Any, source: Path) -> Path:
    def stop(*_: int) -> None:
        raise Killed

    with pytest.raises(Killed):
        run(source, tmp_path / "out.csv", tell=stop)
    return tmp_path / "out.csv"


def test_another_scan_is_not_mixed_in_until_restart_is_asked_for(tmp_path: Path, run: Any) -> None:
    source = posts(tmp_path / "a.csv", 500)
    out = stopped(tmp_path, run, source)
    source.write_text(source.read_text() + "x,one more\n")
    with pytest.raises(OtherScan, match="the file of posts has changed"):
        run(source, out)
    assert run(source, out, restart=True).rows == 501
    out = stopped(tmp_path, run, source)
    with pytest.raises(OtherScan, match="the facts or the speaker"):
        run(source, out, {"by": "officer"})


@pytest.mark.parametrize("state", ["", "{}", "[]", '{"rows": "x"}'])
def test_a_damaged_progress_file_is_said(state: str, tmp_path: Path, run: Any) -> None:
    source = posts(tmp_path / "a.csv", 300)
    out = stopped(tmp_path, run, source)
    (tmp_path / "out.csv.progress.json").write_text(state)
    with pytest.raises(OtherScan, match="cannot be read"):
        run(source, out)


def test_a_part_file_that_lost_its_end_is_said(tmp_path: Path, run: Any) -> None:
    source = posts(tmp_path / "a.csv", 300)
    out = stopped(tmp_path, run, source)
    (tmp_path / "out.csv.part.jsonl").write_text("")
    with pytest.raises(OtherScan, match="shorter"):
        run(source, out)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no flock")
def test_two_scans_do_not_write_to_one_place(tmp_path: Path, run: Any) -> None:
    source = posts(tmp_path / "a.csv", 10)
    kept = Kept(tmp_path / "out.csv", {}, restart=False)
    with pytest.raises(Busy):
        run(source, tmp_path / "out.csv")
    kept.close()


def test_several_processes_answer_in_the_same_order(tmp_path: Path, run: Any) -> None:
    source = posts(tmp_path / "a.csv", 1500)
    run(source, tmp_path / "one.csv")
    assert run(source, tmp_path / "two.csv", processes=2).rows == 1500
    assert (tmp_path / "two.csv").read_bytes() == (tmp_path / "one.csv").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_real_scan_killed_half_way_goes_on_to_the_same_bytes(
    processes: str, tmp_path: Path, pack: Path, run: Any
) -> None:
    source = posts(tmp_path / "a.csv", 12_000)
    run(source, tmp_path / "whole.csv")
    out, progress = tmp_path / "out.csv", tmp_path / "out.csv.progress.json"
    command = [sys.executable, "-m", "gatepost", "scan", str(source), "-o", str(out)]
    command += ["--pack", str(pack), "--processes", processes]
    environment = {**os.environ, "GATEPOST_CACHE": "off"}
    child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    until = time.monotonic() + 60
    while not progress.exists() and child.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert child.returncode == -signal.SIGKILL, "it was over before it could be killed"
    done = json.loads(progress.read_text())["rows"]
    assert 0 < done < 12_000
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert f"An earlier scan had done {done:,} of them" in ended.stdout
    assert out.read_bytes() == (tmp_path / "whole.csv").read_bytes()
