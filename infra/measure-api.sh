#!/usr/bin/env bash
# How fast sixteen programs at once read rankings through the API, each with the token of somebody else, in a community of
# 10 000 that all have points, once the node has been asked for a while: prints rows for docs/mediciones.md and ends with 1 if
# the goal is missed. MINKA_JAR or
# MINKA_INSTALLED say what is measured, see parts/one-node.sh; MINKA_SECONDS how long each row takes, MINKA_PEOPLE how many
# there are.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
. "$here/parts/processes.sh"
. "$here/parts/one-node.sh"

askers=16
seconds=${MINKA_SECONDS:-30}
goal=2000
missed=0
folder=$(mktemp -d "${TMPDIR:-/tmp}/minka-api-XXXXXX")
trap end_everything EXIT
trap 'exit 130' INT TERM

people=${MINKA_PEOPLE:-10000}
community "$people"
give_points scores
tokens "$askers" '{READ}' | cut -d ' ' -f 1 >"$folder/tokens"
start_node
await_ready

api=/api/v1/rankings
live() {
    curl -fsS -H "Authorization: Bearer $(head -n 1 "$folder/tokens")" "$address$api?limit=1" | jq -e '.source == "REDIS" and .total > 0'
}
until_true 60 live || fail "The ranking is not read from Redis, see $folder/node.log."
month=$(TZ=America/Lima date +%Y-%m)
# A node that has just started compiles what it is asked for most during its first minute.
warm() { "$java" "$here/parts/Readers.java" "$address" "$1" "$askers" "$2" "$folder/tokens" >"$folder/warm"; }

# row <what> <paths> [goal]
row() {
    local before figures rate p50 p95 p99 bytes failed said=''
    before=$(load)
    figures=$("$java" "$here/parts/Readers.java" "$address" "$2" "$askers" "$seconds" "$folder/tokens")
    read -r rate p50 p95 p99 bytes failed <<<"$figures"
    if [ -n "${3:-}" ]; then
        said=" (meta: $3 por segundo, se cumple)"
        if awk "BEGIN { exit !($rate < $3 || $failed > 0) }"; then said=${said/se cumple/no se cumple}; missed=1; fi
    fi
    echo "| $(date +%F) | \`infra/measure-api.sh\` | 16 programas con su clave, $people personas: $1 | $before | $rate pedidos por segundo$said; p50 ${p50/./,} ms, p95 ${p95/./,} ms, p99 ${p99/./,} ms; $failed fallidos; la respuesta más grande, $bytes bytes comprimida |"
}

echo "$api" >"$folder/first"
echo "$api/neighbours" >"$folder/neighbours"
for region in AYA CUS PUN LIM; do
    for period in '' "&period=$month" '&period=*'; do
        for board in MEMBERS ADVISORS; do
            echo "$api?board=$board&scope=REGION&scopeId=$region$period"
            echo "$api/neighbours?board=$board&scope=REGION&scopeId=$region$period"
        done
    done
done >"$folder/mixed"
echo "$api?limit=100" >"$folder/hundred"

warm "$folder/first" 60
warm "$folder/mixed" 15
row 'los 20 primeros, con la fila propia' "$folder/first" "$goal"
row 'mi fila y mis vecinos' "$folder/neighbours" "$goal"
row 'páginas y vecinos de cuatro regiones en tres periodos' "$folder/mixed" "$goal"
row 'los 100 primeros, con la fila propia' "$folder/hundred"
through=1
exit "$missed"
