#!/usr/bin/env bash
# How fast the live ranking is read and built with so many people: measure-ranking.sh [HOW MANY], a million if not said.
# Prints rows for docs/mediciones.md. It needs about 4 GB of memory and as much room for temporary files.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"

find_java
cd "$here/.."
${MVN:-mvn} -q test -pl platform-gamification -am \
    -Dtest=RankingRig -Dsurefire.failIfNoSpecifiedTests=false -Dminka.people="${1:-1000000}"
