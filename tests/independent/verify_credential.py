#!/usr/bin/env python3
"""Verifies a certificate of e-participation without any of the server's code:

    verify_credential.py CREDENTIAL DID_DOCUMENT [STATUS_LIST]

CREDENTIAL is a JSON file (proof eddsa-jcs-2022) or a JWT (EdDSA); DID_DOCUMENT a copy of the issuer's
/.well-known/did.json; STATUS_LIST one of the list the credential names. Written from the W3C's recommendations
(Verifiable Credentials 2.0, Data Integrity EdDSA Cryptosuites 1.0, Bitstring Status List 1.0) alone; standard library
only. Says whom and what it is for, or the first fault, and exits 1; 2 when it is revoked."""
import base64
import gzip
import hashlib
import json
import sys

from verify_log import is_signed

LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def refuse(why, code=1):
    print("refused:", why)
    sys.exit(code)


def from_base58(text):
    if not text.startswith("z") or any(letter not in LETTERS for letter in text[1:]):
        refuse("not base 58: " + text)
    number = 0
    for letter in text[1:]:
        number = number * 58 + LETTERS.index(letter)
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def from_base64url(text):
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64.urlsafe_b64encode(data).rstrip(b"=").decode() != text:
        refuse("not the one spelling of base 64")
    return data


def canonical(value):
    """RFC 8785, for what has no fractions: names by UTF-16 code units, no white space."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float):
        refuse("a fraction")
    return json.dumps(value, ensure_ascii=False)


def unique(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        refuse("a name twice")
    return dict(pairs)


def parsed(text):
    try:
        return json.loads(text, object_pairs_hook=unique)
    except ValueError as error:
        refuse("no JSON: %s" % error)


def key_named(method, did_document):
    """The key, if the issuer lets it assert things."""
    if method not in did_document["assertionMethod"]:
        refuse("not a key of this issuer: " + method)
    found = [one for one in did_document["verificationMethod"] if one["id"] == method]
    key = from_base58(found[0]["publicKeyMultibase"])
    if key[:2] != b"\xed\x01" or len(key) != 34:
        refuse("not an Ed25519 key")
    return key[2:]


def issuer_of(document):
    issuer = document["issuer"]
    return issuer["id"] if isinstance(issuer, dict) else issuer


def from_json(text, did_document):
    document = parsed(text)
    proof = document.pop("proof")
    signature = from_base58(proof.pop("proofValue"))
    wanted = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "proofPurpose": "assertionMethod"}
    if any(proof.get(name) != value for name, value in wanted.items()):
        refuse("another kind of proof")
    if proof.get("@context") != document.get("@context"):
        refuse("contexts that were not signed")
    hashes = b"".join(hashlib.sha256(canonical(one).encode()).digest() for one in (proof, document))
    method = proof["verificationMethod"]
    if len(signature) != 64 or not is_signed(key_named(method, did_document), hashes, signature):
        refuse("the signature does not match")
    return document, method


def from_jwt(text, did_document):
    head, claims, signature = text.split(".")
    header = parsed(from_base64url(head))
    if header.get("alg") != "EdDSA":
        refuse("another algorithm")
    key = key_named(header["kid"], did_document)
    signed = from_base64url(signature)
    if len(signed) != 64 or not is_signed(key, (head + "." + claims).encode(), signed):
        refuse("the signature does not match")
    document = parsed(from_base64url(claims))
    if document["iss"] != issuer_of(document) or document["jti"] != document["id"]:
        refuse("claims that do not agree")
    return document, header["kid"]


def verified(text, did_document):
    text = text.strip()
    read = from_json if text.startswith("{") else from_jwt
    document, method = read(text, did_document)
    if method.split("#")[0] != issuer_of(document) or did_document["id"] != issuer_of(document):
        refuse("a key of somebody else")
    return document


def is_revoked(document, status_list):
    status = document["credentialStatus"]
    if status_list["id"] != status["statusListCredential"] or issuer_of(status_list) != issuer_of(document):
        refuse("another list")
    encoded = status_list["credentialSubject"]["encodedList"]
    bits = gzip.decompress(from_base64url(encoded[1:]))
    if len(bits) < 16384:
        refuse("a list that is too short")
    index = int(status["statusListIndex"])
    return bits[index // 8] >> (7 - index % 8) & 1


def main(arguments):
    texts = [open(path, encoding="utf-8").read() for path in arguments]
    did_document = parsed(texts[1])
    document = verified(texts[0], did_document)
    if len(texts) > 2 and is_revoked(document, verified(texts[2], did_document)):
        refuse("revoked", 2)
    subject = document["credentialSubject"]
    print("true:", subject["identifier"][0]["identityHash"], "·", subject["achievement"]["name"])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (KeyError, IndexError, ValueError, TypeError, OSError, AttributeError) as error:
        refuse("%s: %s" % (type(error).__name__, error))
