#!/usr/bin/env python3
"""run.py CHECK: first shows that CHECK refuses its bad samples and passes its good ones, then runs it.

A check is checks/CHECK.py with `check(tree) -> [finding]`, `BAD`: [(sample tree, words the finding
must hold)] and `GOOD`: [sample tree]. Ends with status 1 on any finding or any sample misjudged.
"""
import importlib
import sys

from tree import tree_of_checkout


def misjudged_samples(module):
    for sample, words in module.BAD:
        findings = module.check(sample)
        if not any(words in finding for finding in findings):
            yield f"the sample {list(sample)} should be refused for '{words}', but: {findings}"
    for sample in module.GOOD:
        for finding in module.check(sample):
            yield f"the good sample {list(sample)} is refused: {finding}"


def main(name):
    module = importlib.import_module(f"checks.{name}")
    wrong = list(misjudged_samples(module))
    for line in wrong:
        print(f"{name} does not judge as it should: {line}")
    findings = module.check(tree_of_checkout())
    for finding in findings:
        print(finding)
    print(f"{name}: {len(module.BAD)} bad and {len(module.GOOD)} good samples, {len(findings)} findings")
    return 1 if wrong or findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
