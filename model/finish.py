"""Turns a trained encoder into the files that ship: the linear model beside it, ONNX in 8 bits, calibration, checksums.

python model/finish.py DATA WORK VERSION
"""

import argparse
import json
import random
import shutil
from pathlib import Path

import data
import encoder
import numpy
import torch
from board import ROUTES
from tokenizers import Tokenizer
from train import CONFIGURATION, Pieces

from gatepost.check.model.classifier import hashed
from gatepost.policy.load import load_edition

SHIPPED = data.HERE.parent / "src/gatepost/check/model"
HARMS = ("abuse", "threat", "hate", "sexual", "spam", "trolling", "at_risk")
PREVALENCE = 0.05  # of a label among what a council reads, for turning thresholds into precisions
NEAR_US = (
    "uk_petitions",
    "polis_civic",
    "ordinary",
)  # what thresholds are set on, beside our own: the rest is labelled by others
KEPT = 0.98  # of the encoder's flags that the gate must let through


def linear(rows: list[data.Row], pieces: list[list[int]]) -> tuple[numpy.ndarray, numpy.ndarray]:
    """A logistic regression over hashed pieces and pairs, (buckets, labels) and (labels,), by Adam on sparse rows."""
    settings = CONFIGURATION["linear"]
    seed = CONFIGURATION["seed"]
    torch.manual_seed(seed)
    table = torch.nn.EmbeddingBag(settings["buckets"], len(data.TAUGHT), mode="sum", sparse=True)
    torch.nn.init.zeros_(table.weight)
    constants = torch.nn.Parameter(torch.full((len(data.TAUGHT),), -3.0))
    sparse = torch.optim.SparseAdam(table.parameters(), lr=settings["learning_rate"] * 10)
    dense = torch.optim.Adam([constants], lr=settings["learning_rate"] * 10)
    found = [numpy.unique(hashed(numpy, each, settings["buckets"])) for each in pieces]
    order = list(range(len(rows)))
    for epoch in range(settings["epochs"]):
        random.Random(seed + epoch).shuffle(order)
        rate = settings["learning_rate"] * 10 * (1 - epoch / settings["epochs"])
        for group in (*sparse.param_groups, *dense.param_groups):
            group["lr"] = rate
        for at in range(0, len(order), 256):
            some = order[at : at + 256]
            inside = torch.from_numpy(numpy.concatenate([found[one] for one in some]))
            lengths = [len(found[one]) for one in some]
            starts = torch.tensor([0, *lengths]).cumsum(0)[:-1]
            logits = table(inside, starts) / torch.tensor(lengths).clamp(min=1).sqrt()[:, None] + constants
            says = torch.tensor([[-1.0 if x is None else x for x in rows[one].says] for one in some])
            known = says >= 0
            each = torch.nn.functional.binary_cross_entropy_with_logits(
                logits, says.clamp(min=0.0), reduction="none"
            )
            loss = (each * known).sum() / len(some) + settings["decay"] * len(some) * (
                table(inside, starts) ** 2
            ).mean()
            sparse.zero_grad()
            dense.zero_grad()
            loss.backward()
            sparse.step()
            dense.step()
    return table.weight.detach().numpy(), constants.detach().numpy()


def ordinary() -> list[data.Row]:
    """The everyday posts of the English pack, which no rule may flag: nothing harmful in them, of routes they say nothing."""
    unsaid = {*ROUTES, "profanity", data.INCIVILITY} - {"at_risk", "safeguarding"}
    says = tuple(None if label in unsaid else 0.0 for label in data.TAUGHT)
    posts = load_edition("england").ordinary
    texts = [str(post.situation["text"]) for post in posts if post.situation.get("text")]
    return [data.Row(text, says, "ordinary") for text in texts]


def export(model: encoder.Encoder, work: Path) -> Path:
    """The encoder as ONNX with its attention fused, then in 8 bits."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions

    model.eval()
    plain, fused, small = (work / f"{name}.onnx" for name in ("plain", "fused", "encoder"))
    ids = torch.ones(2, 12, dtype=torch.long)
    axes = {0: "batch", 1: "length"}
    torch.onnx.export(
        model, (ids, ids), plain, input_names=["pieces", "mask"], output_names=["logits"], opset_version=17,
        dynamic_axes={"pieces": axes, "mask": axes, "logits": {0: "batch"}}, dynamo=False,
    )  # fmt: skip
    made = optimizer.optimize_model(
        str(plain),
        "bert",
        num_heads=encoder.HEADS,
        hidden_size=encoder.WIDE,
        optimization_options=FusionOptions("bert"),
    )
    print("fused:", made.get_fused_operator_statistics())
    made.save_model_to_file(str(fused))
    quantize_dynamic(
        fused,
        small,
        per_channel=True,
        reduce_range=False,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": 1},
    )
    return small


def outputs(session, pieces: list[list[int]], labels: int) -> numpy.ndarray:
    """What the shipped encoder says of each text, one at a time, as in use."""
    out = numpy.empty((len(pieces), labels), dtype=numpy.float32)
    for row, each in enumerate(pieces):
        ids = numpy.asarray([each], dtype=numpy.int64)
        out[row] = session.run(None, {"pieces": ids, "mask": numpy.ones_like(ids)})[0][0][:labels]
    return out


def linear_outputs(weights, constants, pieces: list[list[int]]) -> numpy.ndarray:
    out = numpy.empty((len(pieces), weights.shape[1]), dtype=numpy.float32)
    for row, each in enumerate(pieces):
        found = numpy.unique(hashed(numpy, each, len(weights)))
        out[row] = weights[found].sum(axis=0) / max(1.0, len(found)) ** 0.5 + constants
    return out


def platt(ours: numpy.ndarray, theirs: numpy.ndarray, says: numpy.ndarray) -> tuple[float, float, float]:
    """Weights of the two outputs and a constant, by logistic regression that keeps both weights at 0 or more."""
    inputs = torch.tensor(numpy.stack([ours, theirs], axis=1), dtype=torch.float64)
    wanted = torch.tensor(says, dtype=torch.float64)
    raw = torch.tensor([0.0, -1.0, 0.0], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([raw], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        logits = inputs @ torch.nn.functional.softplus(raw[:2]) + raw[2]
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, wanted)
        loss = loss + 1e-3 * (raw[:2] ** 2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    weights = torch.nn.functional.softplus(raw[:2].detach())
    return float(weights[0]), float(weights[1]), float(raw[2].detach())


def steps(probability: numpy.ndarray, says: numpy.ndarray) -> list[list[float]]:
    """Precision -> the least threshold that reached it, at PREVALENCE: rising thresholds, rising precisions."""
    positive, negative = probability[says > 0.5], probability[says < 0.5]
    out: list[list[float]] = []
    best = 0.0
    for threshold in numpy.unique(numpy.quantile(probability, numpy.linspace(0.3, 1, 400)).round(4)):
        hit = float((positive >= threshold).mean()) if len(positive) else 0.0
        false = (float((negative >= threshold).sum()) + 0.5) / (
            len(negative) + 1
        )  # never taken for none at all
        if hit < 0.02:
            break
        precision = hit * PREVALENCE / (hit * PREVALENCE + false * (1 - PREVALENCE))
        if precision > best:
            best = precision
            out.append([round(precision, 4), float(threshold)])
    return out


def main() -> None:
    reading = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reading.add_argument("data", type=Path)
    reading.add_argument("work", type=Path)
    reading.add_argument("version")
    options = reading.parse_args()
    import onnxruntime

    table = (options.work / "tokenizer.json").read_text(encoding="utf-8")
    pieces = Pieces(Tokenizer.from_str(table))
    seed = CONFIGURATION["seed"]
    general, kept_back = data.public(options.data, CONFIGURATION["public"], seed)
    own, development = data.split(data.ours(data.HERE / "corpus"))
    count = len(data.LABELS)

    model = encoder.Encoder(Tokenizer.from_str(table).get_vocab_size(), len(data.TAUGHT))
    model.load_state_dict(torch.load(options.work / "encoder.pt", weights_only=True))
    model.head.weight = torch.nn.Parameter(model.head.weight[:count])
    model.head.bias = torch.nn.Parameter(model.head.bias[:count])
    small = export(model, options.work)

    rows = own * 3 + general
    weights, constants = linear(rows, pieces.of(rows))
    scale = numpy.abs(weights[:, :count]).max(axis=0) / 127
    eighths = numpy.rint(weights[:, :count] / scale).astype(numpy.int8)
    numpy.savez_compressed(
        options.work / "linear.npz",
        weights=eighths,
        scale=scale.astype(numpy.float32),
        constants=constants[:count],
    )

    session = onnxruntime.InferenceSession(str(small), providers=["CPUExecutionProvider"])
    civic = [row for row in kept_back if row.source in ("uk_petitions", "polis_civic")][:900]
    judged = development + civic + ordinary()
    ids = pieces.of(judged)
    ours = outputs(session, ids, count)
    theirs = linear_outputs(eighths.astype(numpy.float32) * scale, constants[:count], ids)
    calibrated = {}
    for at, label in enumerate(data.LABELS):
        own_rows = [
            n for n, row in enumerate(judged) if row.source.startswith("ours") and row.says[at] is not None
        ]
        near_us = [
            n for n, row in enumerate(judged) if row.source in NEAR_US or row.source.startswith("ours")
        ]
        all_rows = [n for n in near_us if judged[n].says[at] in (0.0, 1.0)]
        says = numpy.array([judged[n].says[at] for n in own_rows])
        of_encoder, of_linear, constant = platt(ours[own_rows, at], theirs[own_rows, at], says)
        probability = 1 / (
            1 + numpy.exp(-(of_encoder * ours[all_rows, at] + of_linear * theirs[all_rows, at] + constant))
        )
        truth = numpy.array([judged[n].says[at] for n in all_rows])
        flagged = theirs[all_rows, at][(probability >= 0.5) & (truth > 0.5)]
        gate = float(numpy.quantile(flagged, 1 - KEPT)) if len(flagged) > 5 else -99.0
        calibrated[label] = {
            "encoder": round(of_encoder, 5), "linear": round(of_linear, 5), "constant": round(constant, 5), "gate": round(gate, 4),
            "steps": steps(probability, truth),
        }  # fmt: skip
        print(
            label,
            int(says.sum()),
            calibrated[label]["encoder"],
            calibrated[label]["linear"],
            calibrated[label]["steps"][-1:],
        )
    calibration = {"version": options.version, "labels": calibrated}
    (options.work / "calibration.json").write_text(json.dumps(calibration, indent=1) + "\n")

    for name in ("encoder.onnx", "tokenizer.json", "linear.npz", "calibration.json"):
        shutil.copyfile(options.work / name, SHIPPED / name)
    manifest = {
        "schema": "gatepost/model/1", "version": options.version, "licence": "MIT; base weights Apache-2.0",
        "base": CONFIGURATION["base"], "base_sha256": CONFIGURATION["base_sha256"], "longest": CONFIGURATION["longest"],
        "labels": list(data.LABELS),
        "sha256": {name: data.sha256(SHIPPED / name) for name in ("encoder.onnx", "tokenizer.json", "linear.npz", "calibration.json")},
    }  # fmt: skip
    (SHIPPED / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print({name: (SHIPPED / name).stat().st_size for name in manifest["sha256"]})


if __name__ == "__main__":
    main()
