#!/usr/bin/env bash
# How fast sixteen visitors at once find practices and read one, in a community of 10 000: prints rows for
# docs/mediciones.md and ends with 1 if a goal is missed. With an address, such as http://localhost:8080, it asks the
# large demonstration that runs there; without, it starts one in a fresh clone of the last commit.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
set -m # the background job is a process group, which can be ended as a whole

readers=16
seconds=${MINKA_SECONDS:-30}
work=$(mktemp -d "${TMPDIR:-/tmp}/minka-reading-XXXXXX")
missed=0
job=
tidy() {
    [ -z "$job" ] || { kill -INT -- "-$job" 2>/dev/null && wait "$job" 2>/dev/null; } || true
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM
find_java

address=${1:-}
if [ -z "$address" ]; then
    address=http://localhost:$(free_port)
    git clone -q "$(cd "$here/.." && pwd)" "$work/clone"
    (cd "$work/clone" && SERVER_PORT=${address##*:} exec ${MVN:-mvn} -q spring-boot:test-run -Dminka.demo-size=large -Dspring-boot.test-run.optimizedLaunch=false) >"$work/run.log" 2>&1 &
    job=$!
    until_true 900 answers "$address/readyz" || { tail -n 40 "$work/run.log" >&2; exit 1; }
fi

jq -rR @uri <"$here/parts/searches.txt" >"$work/texts"

# Every text with every other one: words that stand together in few practices or in none.
pairs() {
    local text
    while read -r text; do
        sed "s|.*|/practicas?q=$text%20&|" "$work/texts"
    done <"$work/texts"
}

# Each text with a region and an order: of 2 000 questions hardly one comes twice before it is forgotten.
different() {
    local region order
    for region in AMA ANC APU ARE AYA CAJ CUS HUC HUV ICA JUN LAL LAM LIM LIP LOR MDD MOQ PAS PIU PUN SAM TAC TUM UCA CAL; do
        for order in recientes region; do
            sed "s|.*|/practicas?q=&\&region=$region\&orden=$order|" "$work/texts"
        done
    done
}

# row <what> <paths> <figure that counts: 4 is p95, 5 is p99> <goal in ms> <requests a second at least>
row() {
    local before figures rate p50 p95 p99 bytes failed figure verdict=se\ cumple
    before=$(load)
    figures=$("$java" "$here/parts/Readers.java" "$address" "$2" "$readers" "$seconds")
    read -r rate p50 p95 p99 bytes failed <<<"$figures"
    figure=$p95
    [ "$3" = p95 ] || figure=$p99
    if awk "BEGIN { exit !($figure > $4 || $rate < $5 || $failed > 0) }"; then verdict=no\ se\ cumple; missed=1; fi
    echo "| $(date +%F) | \`infra/measure-reading.sh\` | $1 | $before | $rate pedidos por segundo; p50 ${p50/./,} ms, p95 ${p95/./,} ms, p99 ${p99/./,} ms; $failed fallidos; la respuesta más grande, $bytes bytes comprimida (meta: $3 ${4} ms$([ "$5" = 0 ] || echo ", $5 por segundo"), $verdict) |"
}

sed 's|^|/practicas?q=|' "$work/texts" >"$work/same"
different | shuf >"$work/different"
pairs | shuf >"$work/pairs"
curl -fsS "$address/practicas?q=escuela" | grep -o '/practicas/PR-[0-9-]*' | sort -u >"$work/pages"
[ -s "$work/pages" ] || fail "There is no practice to read at $address."

echo '| Fecha | Orden | Qué se pide | Carga | Cifra |'
echo '|---|---|---|---|---|'
row "$readers personas sin cuenta buscan: 40 búsquedas que se repiten" "$work/same" p95 50 0
row "$readers personas sin cuenta buscan: 2 000 búsquedas distintas" "$work/different" p95 50 0
row "$readers personas sin cuenta buscan: 1 600 textos distintos" "$work/pairs" p95 50 0
row "$readers personas sin cuenta leen una práctica" "$work/pages" p99 50 1000
exit "$missed"
