#!/usr/bin/env bash
# How fast sixteen visitors at once find practices and read one, in a community of 10 000: prints rows for
# docs/mediciones.md and ends with 1 if a goal is missed. With an address, such as http://localhost:8080, it asks the
# large demonstration that runs there, and the address behind it for its figures (http://localhost:8081/metrics); without,
# it starts one in a fresh clone of the last commit.
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
metrics=${2:-http://localhost:8081/metrics}
if [ -z "$address" ]; then
    address=http://localhost:$(free_port)
    management=$(free_port)
    metrics=http://localhost:$management/metrics
    git clone -q "$(cd "$here/.." && pwd)" "$work/clone"
    (cd "$work/clone" && SERVER_PORT=${address##*:} MINKA_MANAGEMENT_PORT=$management exec ${MVN:-mvn} -q spring-boot:test-run -Dminka.demo-size=large -Dspring-boot.test-run.optimizedLaunch=false) >"$work/run.log" 2>&1 &
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

# Each text with a region and an order.
different() {
    local region order
    for region in AMA ANC APU ARE AYA CAJ CUS HUC HUV ICA JUN LAL LAM LIM LIP LOR MDD MOQ PAS PIU PUN SAM TAC TUM UCA CAL; do
        for order in recientes region; do
            sed "s|.*|/practicas?q=&\&region=$region\&orden=$order|" "$work/texts"
        done
    done
}

# Texts of which none comes again below: the platform has to have written pages for a while before it counts.
triples() {
    local _
    for _ in $(seq 40); do
        paste -d ' ' <(shuf "$work/texts") <(shuf "$work/texts") <(shuf "$work/texts")
    done | sed 's| |%20|g; s|^|/practicas?q=|'
}

# How many searches have taken how many seconds at the longest, as the platform itself has counted.
searched() { curl -fsS "$metrics" | sed -n 's/+Inf/10/; s/^minka_search_seconds_bucket{le="\([0-9.]*\)"} \([0-9.]*\)$/\1 \2/p'; }

# inside <figures before>: how long a search has taken since, without the page around it.
inside() {
    searched | paste -d ' ' "$1" - | awk -v goal=0.05 '
        { upto[NR] = $1; count[NR] = $4 - $2 }
        function at(share,   i, below) {
            for (i = 1; i <= NR; i++) {
                if (count[i] >= share * count[NR]) {
                    below = i > 1 ? count[i - 1] : 0
                    return ((i > 1 ? upto[i - 1] : 0) + (upto[i] - (i > 1 ? upto[i - 1] : 0)) * (share * count[NR] - below) / (count[i] - below)) * 1000
                }
            }
        }
        END { printf "%d %.1f %.1f %.1f %d\n", count[NR], at(0.5), at(0.95), at(0.99), (at(0.95) > goal * 1000) }'
}

# row_inside <what> <figures before> <load before>
row_inside() {
    local searches p50 p95 p99 missing verdict=se\ cumple
    read -r searches p50 p95 p99 missing <<<"$(inside "$2")"
    [ "$missing" = 0 ] || { verdict=no\ se\ cumple; missed=1; }
    echo "| $(date +%F) | \`infra/measure-reading.sh\` | $1, en la aplicación | $3 | $searches búsquedas con sus filtros y su primera página; p50 ${p50/./,} ms, p95 ${p95/./,} ms, p99 ${p99/./,} ms (meta: p95 50 ms, $verdict) |"
}

# row <what> <paths> <figure that counts: 4 is p95, 5 is p99> <goal in ms> <requests a second at least> [once]
row() {
    local before figures rate p50 p95 p99 bytes failed figure verdict=se\ cumple
    before=$(load)
    [ -z "${6:-}" ] || searched >"$work/before"
    figures=$("$java" "$here/parts/Readers.java" "$address" "$2" "$readers" "${6:-$seconds}")
    read -r rate p50 p95 p99 bytes failed <<<"$figures"
    figure=$p95
    [ "$3" = p95 ] || figure=$p99
    if awk "BEGIN { exit !($figure > $4 || $rate < $5 || $failed > 0) }"; then verdict=no\ se\ cumple; missed=1; fi
    echo "| $(date +%F) | \`infra/measure-reading.sh\` | $1 | $before | $rate pedidos por segundo; p50 ${p50/./,} ms, p95 ${p95/./,} ms, p99 ${p99/./,} ms; $failed fallidos; la respuesta más grande, $bytes bytes comprimida (meta: $3 ${4} ms$([ "$5" = 0 ] || echo ", $5 por segundo"), $verdict) |"
    [ -z "${6:-}" ] || row_inside "$1" "$work/before" "$before"
}

sed 's|^|/practicas?q=|' "$work/texts" >"$work/same"
different | shuf >"$work/different"
pairs | shuf >"$work/pairs"
triples >"$work/triples"
curl -fsS "$address/practicas?q=escuela" | grep -o '/practicas/PR-[0-9-]*' | sort -u >"$work/pages"
[ -s "$work/pages" ] || fail "There is no practice to read at $address."

echo '| Fecha | Orden | Qué se pide | Carga | Cifra |'
echo '|---|---|---|---|---|'
row "$readers personas sin cuenta buscan: 40 búsquedas que se repiten" "$work/same" p95 50 0
"$java" "$here/parts/Readers.java" "$address" "$work/triples" "$readers" once >/dev/null
row "$readers personas sin cuenta buscan: 2 000 búsquedas, cada una una vez" "$work/different" p95 50 0 once
row "$readers personas sin cuenta buscan: 1 600 textos, cada uno una vez" "$work/pairs" p95 50 0 once
row "$readers personas sin cuenta leen una práctica" "$work/pages" p99 50 1000
exit "$missed"
