"""Writes a parsed message in the form that src/i18n/message_program.h describes."""
from .pattern import DATE_STYLES, PLURAL_CATEGORIES, Hash, Placeholder, Text, walk

STEPS = {"text": 0x01, "number": 0x03, "percent": 0x04, "date": 0x05, "time": 0x06,
         "plural": 0x07, "selectordinal": 0x08, "select": 0x0B}
WHOLE_TEXT = 0x02
PLURAL_NUMBER = 0x0C
EXACT_CASE = 6


def argument_names(catalogues):
    """Of all placeholders, sorted: programs call them by their places here."""
    names = sorted({node.name for catalogue in catalogues
                    for nodes in catalogue.messages.values() for node in walk(nodes)})
    if len(names) > 256:
        raise SystemExit("more than 256 different names of placeholders: use fewer")
    return names


def programs(catalogue, keys, names):
    """Of all messages of a language, in the order of the keys."""
    indices = {name: index for index, name in enumerate(names)}
    return [program(catalogue.messages[key], indices) for key in keys]


def program(nodes, argument_indices):
    if len(nodes) == 1 and isinstance(nodes[0], Placeholder) and nodes[0].kind == "text":
        return bytes([WHOLE_TEXT, argument_indices[nodes[0].name]])
    return steps(nodes, argument_indices)


def steps(nodes, indices):
    out = bytearray()
    for node in nodes:
        if isinstance(node, Text):
            out += node.text.encode()
        elif isinstance(node, Hash):
            out.append(PLURAL_NUMBER)
        elif isinstance(node, Placeholder):
            out += bytes([STEPS[node.kind], indices[node.name]])
            if node.kind == "date":
                out.append(DATE_STYLES.index(node.style))
        else:
            out += bytes([STEPS[node.kind], indices[node.name], len(node.cases)])
            for selector, case in node.cases.items():
                body = steps(case, indices)
                out += selector_bytes(node.kind, selector) + len(body).to_bytes(2, "little") + body
    return bytes(out)


def selector_bytes(kind, selector):
    if kind == "select":
        return bytes([len(selector)]) + selector.encode()
    if selector.startswith("="):
        return bytes([EXACT_CASE]) + int(selector[1:]).to_bytes(4, "little", signed=True)
    return bytes([PLURAL_CATEGORIES.index(selector)])
