#!/usr/bin/env python3
"""Verifies an exported event log without any of the server's code: verify_log.py FILE [PUBLIC KEY]

Entries in their order, tree, heads, signatures, openings; whether people acted in time: verify_periods.py. Written from
src/evidence/FORMAT.md alone; standard library only. Says what it read, or the first fault, and exits 1."""
import hashlib
import json
import sys

# Ed25519 (RFC 8032, section 5.1), slow and short
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    k, m = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = m - k, d - c, d + c, m + k
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, point):
    out = (0, 1, 1, 0)
    while n:
        if n & 1:
            out = add(out, point)
        point, n = add(point, point), n >> 1
    return out


def point_from(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number % 2**255
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_from((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, text, signature):
    a, r, s = point_from(key), point_from(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    one, other = times(s, BASE), add(r, times(h, a))
    return all((one[i] * other[2] - other[i] * one[2]) % P == 0 for i in (0, 1))


def sha256(data):
    return hashlib.sha256(data).digest()


def need(truth, fault):
    if not truth:
        sys.exit("not as it should be: " + fault)


def main(path, wanted_key=None):
    size = heads = covered = 0
    edge = []  # (count of leaves, root) of complete subtrees, largest first
    lines = [json.loads(line) for line in open(path, encoding="utf-8")]
    need(lines and lines[0].get("format") == "hamandish log 1", "not an export")
    key = lines[0]["public_key"]
    need(wanted_key in (None, key), "signed by another key than you expect")
    for line in lines[1:]:
        if "entry" in line:
            entry = line["entry"]
            need(entry["index"] == size, f"entry {entry['index']} stands where {size} should")
            text = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            edge.append((1, sha256(b"\0" + text.encode())))
            while len(edge) > 1 and edge[-1][0] == edge[-2][0]:
                (n, second), (_, first) = edge.pop(), edge.pop()
                edge.append((2 * n, sha256(b"\1" + first + second)))
            size += 1
        elif "opening" in line:
            need(sha256(line["opening"].encode()).hex() == entry["commitment"], f"the opening of entry {size - 1}")
        else:
            head, root = line["head"], edge[-1][1]
            for _, first in reversed(edge[:-1]):
                root = sha256(b"\1" + first + root)
            text = f"hamandish log head 1\n{head['tree_size']}\n{root.hex()}\n{head['at_ms']}\n".encode()
            need(head["tree_size"] == size and head["root_hash"] == root.hex(), f"the head over {head['tree_size']}")
            need(head["public_key"] == key, "two keys")
            need(is_signed(bytes.fromhex(key), text, bytes.fromhex(head["signature"])), f"the signature over {size}")
            heads, covered = heads + 1, size
    need(size == covered, "entries that no head covers")
    print(f"whole: {size} entries, {heads} heads, key {key}")


if __name__ == "__main__":
    main(*sys.argv[1:])
