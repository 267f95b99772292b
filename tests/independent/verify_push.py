#!/usr/bin/env python3
"""Verifies what was pushed to another system without any of the server's code:

    verify_push.py SECRET HEADERS BODY [--now SECONDS] [--notice BODY]

SECRET is "whsec_…"; HEADERS a file with a line "name: value" for each header; BODY a file with the body, byte for byte.
--now: the receiver's clock in Unix seconds, its own by default. --notice: the notice that named a package, to hold the
package against. Written from Standard Webhooks 1.0.0 and server/outbox/PUSH.md alone; standard library only. Says what
it is, or the first fault, and exits 1."""
import argparse
import base64
import datetime
import hashlib
import hmac
import io
import json
import re
import sys
import time
import zipfile

TOLERANCE_SECONDS = 300
OF_EVERY_CALL = ("site", "call", "title", "owner", "summary", "opens_at", "closes_at", "page", "log_index")
OF_A_REPORT = ("occasion", "report", "open_data", "package")
OF_ITS_KIND = {"call.withdrawn": ("withdrawn_at", "reason"), "report.published": OF_A_REPORT}
OCCASIONS = ("closed", "answered", "by_hand")


def refuse(why):
    print("refused:", why)
    sys.exit(1)


def headers_of(path):
    headers = {}
    with open(path, encoding="ascii") as lines:
        for line in lines:
            name, colon, value = line.rstrip("\r\n").partition(":")
            if colon:
                headers[name.lower()] = value.strip()
    return headers


def check_signature(secret, headers, body, now):
    """Returns the name that every try of this event has."""
    if not secret.startswith("whsec_"):
        refuse("the secret does not begin with whsec_")
    key = base64.b64decode(secret[len("whsec_"):], validate=True)
    try:
        name, seconds, given = (headers["webhook-" + what] for what in ("id", "timestamp", "signature"))
    except KeyError as missing:
        refuse("no header %s" % missing)
    if not re.fullmatch(r"msg_[0-9a-f]{32}", name):
        refuse("webhook-id")
    if not re.fullmatch(r"[0-9]{1,12}", seconds) or abs(int(seconds) - now) > TOLERANCE_SECONDS:
        refuse("webhook-timestamp is not of now")
    content = b".".join((name.encode(), seconds.encode(), body))
    right = b"v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest())
    # Two while a secret is replaced; what has another version is none of ours.
    if not any(hmac.compare_digest(right, one.encode()) for one in given.split(" ")):
        refuse("webhook-signature")
    return name


def instant(text):
    return datetime.datetime.strptime(text.replace("Z", "+0000"), "%Y-%m-%dT%H:%M:%S%z" if "." not in text
                                      else "%Y-%m-%dT%H:%M:%S.%f%z")


def check_notice(body):
    event = json.loads(body.decode("utf-8"))
    kind, data = event["type"], event["data"]
    instant(event["timestamp"])
    if kind == "webhook.check":
        return event
    if kind not in ("call.opened", "call.withdrawn", "report.published"):
        refuse("an event that is not documented: " + kind)
    for name in OF_EVERY_CALL + OF_ITS_KIND.get(kind, ()):
        if name not in data:
            refuse("data has no " + name)
    for name in ("title", "owner", "summary"):
        if set(data[name]) != {"fa", "en"}:
            refuse(name + " is not in two languages")
    if instant(data["opens_at"]) >= instant(data["closes_at"]):
        refuse("it closes before it opens")
    if kind == "call.withdrawn" and (instant(data["withdrawn_at"]) >= instant(data["closes_at"])
                                     or set(data["reason"]) != {"fa", "en"}):
        refuse("withdrawal")
    if kind == "report.published" and data["occasion"] not in OCCASIONS:
        refuse("occasion")
    return event


def check_package(body, name, notice):
    archive = zipfile.ZipFile(io.BytesIO(body))
    named = set()
    for line in archive.read("SHA256SUMS").decode("ascii").splitlines():
        digest, part = line.split("  ", 1)
        if hashlib.sha256(archive.read(part)).hexdigest() != digest:
            refuse(part + " does not have its checksum")
        named.add(part)
    if named != set(archive.namelist()) - {"SHA256SUMS"}:
        refuse("a part without a checksum")
    slug = json.loads(archive.read("report.json"))["call"]["slug"]
    if notice is not None:
        if notice["data"]["package"] != name:
            refuse("the notice names another package")
        if notice["data"]["call"] != slug:
            refuse("the notice is about another call")
    return slug, len(named)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("secret")
    parser.add_argument("headers")
    parser.add_argument("body")
    parser.add_argument("--now", type=int, default=int(time.time()))
    parser.add_argument("--notice")
    given = parser.parse_args()
    headers = headers_of(given.headers)
    with open(given.body, "rb") as file:
        body = file.read()
    # The signature first: nothing else is looked at of what is not signed.
    name = check_signature(given.secret, headers, body, given.now)
    kind = headers.get("content-type", "")
    if kind == "application/json":
        event = check_notice(body)
        print("true:", event["type"], event["data"].get("call", ""), name)
    elif kind == "application/zip":
        notice = None
        if given.notice:
            with open(given.notice, "rb") as file:
                notice = check_notice(file.read())
        slug, count = check_package(body, name, notice)
        print("true: the package of %s with %d parts, %s" % (slug, count, name))
    else:
        refuse("content-type")


if __name__ == "__main__":
    main()
