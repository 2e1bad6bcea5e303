"""Measures the trained model beside a BERT-base of Detoxify's shape (12 layers of 768, random weights), same batches.

    python bench/model.py [-o docs/benchmarks-model.md]     wants torch, onnx and onnxruntime (requirements-model.txt)

One thread, CPU time, every figure from the same run: other work on the machine moves it little.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy
import onnxruntime
import posts
import torch
from torch import nn

from gatepost.check.checker import Checker
from gatepost.check.model import shipped
from gatepost.check.situation import read_situation
from gatepost.policy.load import load_edition

PIECES = 40
FORTY = (
    "I was at the meeting on Tuesday and nobody would answer a simple question about the car park, so please can somebody "
    "tell me when the machines will be mended and why it has taken the council since August to look at them"
)


class Bert(nn.Module):
    """BERT-base as Detoxify runs it: the encoder, the pooled first piece, and a head of 16."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, 768), nn.Embedding(512, 768)
        layer = nn.TransformerEncoderLayer(768, 12, 3072, activation="gelu", batch_first=True)
        self.layers = nn.TransformerEncoder(layer, 12, enable_nested_tensor=False)
        self.pooler, self.head = nn.Linear(768, 768), nn.Linear(768, 16)

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        x = self.words(pieces) + self.places(torch.arange(pieces.size(1)))[None]
        return self.head(torch.tanh(self.pooler(self.layers(x)[:, 0])))


def cpu(work: Callable[[], object], least: float = 2.0) -> float:
    """CPU seconds of one call: the median of as many as fill `least` seconds, and of five at the fewest."""
    work()
    times: list[float] = []
    while sum(times) < least or len(times) < 5:
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return sorted(times)[len(times) // 2]


def eight_bits(model: Bert, folder: Path, size: int) -> onnxruntime.InferenceSession:
    """Its 8-bit ONNX form for batches of one size."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    ids = torch.ones(size, PIECES, dtype=torch.long)
    torch.backends.mha.set_fastpath_enabled(False)
    torch.onnx.export(model, (ids,), folder / "bert.onnx", input_names=["pieces"], dynamo=False)
    torch.backends.mha.set_fastpath_enabled(True)
    quantize_dynamic(
        folder / "bert.onnx",
        folder / "small.onnx",
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": 1},
    )
    return session(folder / "small.onnx")


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def main() -> None:
    reading = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reading.add_argument("-o", "--output", type=Path)
    options = reading.parse_args()
    torch.set_num_threads(1)
    chance = numpy.random.default_rng(7)
    ours = shipped()
    bert = Bert().eval()
    lines = ["# Benchmarks of the trained model", "", __doc__.splitlines()[0], "",
             f"Model {ours.version}; torch {torch.__version__}, onnxruntime {onnxruntime.__version__}; {PIECES} word pieces a text; one thread, CPU time. BERT-base's ONNX form is exported as it is, without fused attention; with it, expect its gap to shrink.", "",
             "| Texts at once | Ours | BERT-base, PyTorch | times | BERT-base, ONNX 8-bit | times |", "|---:|---:|---:|---:|---:|---:|"]  # fmt: skip
    with tempfile.TemporaryDirectory() as place, torch.inference_mode():
        for size in (1, 32):
            small = eight_bits(bert, Path(place), size)
            batch = chance.integers(1000, 20000, (size, PIECES))
            mine = cpu(lambda: ours.encoder(batch))  # noqa: B023 - called at once
            plain = cpu(lambda: bert(torch.from_numpy(batch)))  # noqa: B023
            eighth = cpu(lambda: small.run(None, {"pieces": batch}))  # noqa: B023
            cells = f"{1e3 * mine / size:.2f} ms | {1e3 * plain / size:.1f} ms | **{plain / mine:.1f}** | {1e3 * eighth / size:.1f} ms | **{eighth / mine:.1f}**"
            lines.append(f"| {size} | {cells} |")
    checker = Checker(load_edition("england"))
    situation = read_situation({"text": FORTY, "by": "councillor"})
    whole = cpu(lambda: checker.check(*situation))
    lines += [
        "",
        f"The whole check (words, registers, model) of one post of {len(FORTY.split())} words: **{1e3 * whole:.1f} ms** at the median.",
    ]
    made = posts.mixed(checker.edition, 1200)
    civic = [row["text"] for row in made.rows if row["text"].strip()][:800]
    ungated = cpu(lambda: [ours.score(text) for text in civic], 0.1)
    let_by = [ours.lets_by(text) for text in civic]
    gated = cpu(lambda: [ours.lets_by(text) or ours.score(text) for text in civic], 0.1)
    lines += [
        "",
        f"Fast scans: of {len(civic)} everyday and mixed posts the quick half lets {100 * sum(let_by) / len(civic):.0f}% by; the model's part runs **{ungated / gated:.1f} times** as fast.",
    ]
    starts = []
    for _ in range(7):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "gatepost", "check", FORTY, "--as", "councillor"],
            capture_output=True,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        starts.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    # From a small process: a child's peak counts what its parent held as it began.
    asked = "import resource, subprocess, sys; subprocess.run([sys.executable, *sys.argv[1:]], capture_output=True); "
    asked += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    small_one = [sys.executable, "-c", asked, "-m", "gatepost", "check", FORTY, "--as", "councillor"]
    peak = float(subprocess.run(small_one, capture_output=True, check=True, text=True).stdout)
    lines += [
        "",
        f"A cold `gatepost check` with the model, CPU time: **{sorted(starts)[3]:.2f} s**; peak memory {peak:.0f} MB.",
        "",
    ]
    told = "\n".join(lines)
    if options.output:
        options.output.write_text(told, encoding="utf-8")
    print(told)


if __name__ == "__main__":
    main()
