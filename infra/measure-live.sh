#!/usr/bin/env bash
# How fast what happens is told to so many who watch one topic: measure-live.sh [PEOPLE [SECONDS]], 1 000 and 15 if not said.
# Server and audience share the machine and one process; everything appended is stored. It prints what one post every
# 100 ms takes to everybody, how much eight writers get through, and a bare broadcast of the same frame for comparison.
# Without walls nothing is posted over HTTP yet: the time counts from the beginning of the transaction.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"

find_java
cd "$here/.."
${MVN:-mvn} -q test -pl platform-web -am -Dtest=LiveRig -Dsurefire.failIfNoSpecifiedTests=false \
    -Dminka.people="${1:-1000}" -Dminka.seconds="${2:-15}"
