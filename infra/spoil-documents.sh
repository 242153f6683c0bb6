#!/usr/bin/env bash
# Throws spoilt documents at the reader of forms and prints how they ended: spoil-documents.sh [HOW MANY] [FIRST].
# The build tries 500 of them; the same number always spoils the same document in the same way. See infra/README.md.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
${MVN:-mvn} -q test -pl platform-core \
    -Dtest=MutatedDocumentsTests -Dsurefire.failIfNoSpecifiedTests=false \
    -Dminka.mutants="${1:-10000}" -Dminka.mutants.from="${2:-500}"
