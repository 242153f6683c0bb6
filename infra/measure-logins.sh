#!/usr/bin/env bash
# Whether fifty people who sign in at the same moment slow the pages of the others: prints rows for
# docs/mediciones.md, for one node and for two on the same machine. Ends with 1 if the goal of 200 ms is missed.
# MINKA_INSTALLED or MINKA_JAR say what is measured, see two-nodes.sh.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"

people=50
rounds=${MINKA_ROUNDS:-10}
folder=$(mktemp -d "${TMPDIR:-/tmp}/minka-logins-XXXXXX")
trap '"$here/two-nodes.sh" stop "$folder" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
missed=0

"$here/two-nodes.sh" start "$folder" >"$folder/start.txt" || { cat "$folder/start.txt" >&2; exit 1; }
. "$folder/settings"
hash=$("$java_home/bin/java" -cp "$installed/lib/*" "$here/parts/Hash.java" 'caminos de herradura')
psql_on "$postgresql" -d minka -v hash="$hash" <<'SQL'
insert into member (id, version, mail, given_names, surnames, organisation, post, status, password, consent_version,
                    consented_at, mail_verified_at, created_at, joined_at)
select gen_random_uuid(), 0, 'rig-' || n || '@ugel.gob.pe', 'Nilda', 'Ccorahua', o.id, 'Especialista', 'ACTIVE', :'hash', '1',
       now(), now(), now(), now()
from generate_series(1, 100) n, (select id from organisation where region = 'AYA' limit 1) o;
SQL
for n in $(seq 100); do echo "rig-$n@ugel.gob.pe"; done >"$folder/mails.txt"

# measure <who is asked> <port>
measure() {
    local before figures verdict=se\ cumple
    before=$(load)
    figures=$(python3 "$here/parts/logins.py" localhost "$2" "$folder/mails.txt" 'caminos de herradura' "$people" "$rounds")
    echo "$figures" >&2
    [ "$(jq '.failed | length' <<<"$figures")" = 0 ] || fail "Pages failed: $figures"
    jq -e '.burst_p95 <= 200' <<<"$figures" >/dev/null || { verdict=no\ se\ cumple; missed=1; }
    jq -r --arg date "$(date +%F)" --arg who "$1" --arg load "$before" --arg verdict "$verdict" --arg n "$people" \
        '"| \($date) | `infra/measure-logins.sh` | \($who): \($n) ingresos a la vez, \(.logins / ($n | tonumber)) veces, mientras cuatro personas leen páginas | \($load) | páginas: p50 \(.burst_p50) ms, p95 \(.burst_p95) ms (meta: 200 ms, \($verdict)); sin ingresos, p95 \(.quiet_p95) ms; ingresos: p50 \(.login_p50) ms, p95 \(.login_p95) ms, \(.refused) sin turno |"' \
        <<<"$figures" | sed -E 's/([0-9])\.([0-9])/\1,\2/g'
}

measure 'dos nodos y el proxy en el mismo equipo' "$proxy"
kill -TERM "$(cat "$folder/node2.pid")"
sleep 15
measure 'un nodo' "$node1"
exit "$missed"
