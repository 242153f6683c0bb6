#!/usr/bin/env bash
# How walls hold on two nodes behind the proxy: measure-nodes.sh [PART…] prints rows for docs/mediciones.md and ends with 1 if
# a goal is missed. The parts are across (what is written at one node and watched at the other, with Redis and without),
# rolling (one node after the other restarted) and away (a thousand cuts, and all nodes killed at once); all if none is
# named. PostgreSQL, Redis, the proxy, both nodes and the load share the machine; everybody signed in has a token of their
# own, and how much one may write is set aside by configuration. MINKA_JAR or MINKA_INSTALLED say what is measured, see
# two-nodes.sh; MINKA_WATCHERS how many watch (2 000), MINKA_SECONDS how long each row of across takes (60), MINKA_TIMES how
# often both nodes are restarted (20), MINKA_POSTS and MINKA_CUTS how much is written and cut in away (10 000 and 1 000).
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
. "$here/parts/processes.sh"

seconds=${MINKA_SECONDS:-60}
watchers=${MINKA_WATCHERS:-2000}
times=${MINKA_TIMES:-20}
posts=${MINKA_POSTS:-10000}
cuts=${MINKA_CUTS:-1000}
parts=" ${*:-across rolling away} "
missed=0
declare -A f
find_java
for program in jq redis-cli; do command -v "$program" >/dev/null || fail "Not installed: $program"; done
folder=$(mktemp -d "${TMPDIR:-/tmp}/minka-nodes-XXXXXX")
export MINKA_FSYNC=${MINKA_FSYNC:-on} MINKA_API_REQUESTS_PER_MINUTE=60000000
export SPRING_APPLICATION_JSON='{"minka":{"walls":{"per-minute":10000000,"per-hour":10000000,"cards-per-hour":100000}}}'
trap 'exit 130' INT TERM
trap leave EXIT
leave() {
    local ended=$?
    set +e
    [ -z "${audience:-}" ] || pkill -P "$audience"
    "$here/two-nodes.sh" stop "$folder" >/dev/null 2>&1
    if ((${through:-0} == 1)); then rm -rf "$folder"; else echo "The logs are in $folder." >&2; fi
    exit "$ended"
}

wants() { [[ $parts == *" $1 "* ]]; }
comma() { echo "${1/./,}"; }
sql() { psql_on "$postgresql" -d minka -At -F ' ' -c "$1"; }

begin() {
    "$here/two-nodes.sh" start "$folder" >"$folder/start.txt" || { cat "$folder/start.txt" >&2; exit 1; }
    . "$folder/settings"
    at1=http://127.0.0.1:$node1 at2=http://127.0.0.1:$node2 at=http://127.0.0.1:$proxy
    mkdir "$folder/load"
    cp "$here/parts/WallAudience.java" "$folder/load"
    people "$((watchers / 10 > 200 ? watchers / 10 : 200))"
    wall=$(sql "select id from wall where slug = 'desafios'")
}

consent=2026-11 # what members agree to today

# people <how many>: so many members with a token each, a line each in $folder/tokens
people() {
    sql "with office as (select id from organisation where region = 'AYA' limit 1),
              born as (insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                           consent_version, consented_at, mail_verified_at, created_at, joined_at)
                       select gen_random_uuid(), 0, 'persona-' || n || '@ugel.gob.pe', 'Nilda', 'Ccorahua', office.id,
                              'Especialista', 'ACTIVE', 'nothing', '$consent', now(), now(), now(), now()
                       from generate_series(1, $1) n, office
                       returning id),
              given as (insert into personal_token (id, member, name, hash, ending, scopes, created_at, expires_at)
                        select gen_random_uuid(), id, 'rig', sha256(convert_to('minka_' || id, 'UTF8')), right(id::text, 4),
                               '{READ,WRITE}'::text[], now(), now() + interval '1 day'
                        from born)
         select 'minka_' || id from born" >"$folder/tokens"
    sql 'analyze'
}

# board <name>: a new challenge, its id in that file
board() {
    local token
    token=$(shuf -n 1 "$folder/tokens")
    curl -fsS -X POST -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
        -H "Idempotency-Key: $RANDOM$RANDOM$RANDOM" "$at1/api/v1/walls/$wall/cards" -d "$(jq -n --arg title "Desafío de ensayo: $1" \
            '{title: $title, section: "gestion", text: "Las familias casi no vienen a las reuniones."}')" | jq -r .id >"$folder/$1"
}

audience() { "$java" -Xshare:auto "$folder/load/WallAudience.java" "tokens=$folder/tokens" "$@" >"$folder/figures"; }
# figures: those of the audience that is over, into f
figures() {
    local pair
    cat "$folder/figures" >&2
    f=()
    for pair in $(tail -n 1 "$folder/figures"); do f[${pair%%=*}]=${pair#*=}; done
}

# row <load before> <state> <figure> <goal> <what awk has to find true>
row() {
    local kept='se cumple'
    awk "BEGIN { exit !($5) }" || { kept='no se cumple'; missed=1; }
    echo "| $(date +%F) | \`infra/measure-nodes.sh\` | $2 | $1 | $3 (meta: $4, $kept) |"
}

lost() { echo "${f[away]} sin volver, ${f[behind]} sin ponerse al día, ${f[disorder]} avisos de más, de menos o fuera de orden, ${f[snapshots]} páginas por leer de nuevo"; }
sound() { echo "${f[away]} + ${f[behind]} + ${f[disorder]} + ${f[snapshots]} + ${f[failed]} == 0"; }
stored() { sql "select count(*) from wall_contribution where card = '$(cat "$folder/$1")'"; }
redis_answers() { [ "$(redis-cli -p "$redis" ping 2>/dev/null)" = PONG ]; }

# R16, at the pace of the rig: 20 posts a second
across() {
    local before
    board across
    before=$(load)
    audience "address=$at1" "watch=$at2" "boards=$folder/across" sockets="$watchers" posters=1 pause=50 warm=10 seconds="$seconds"
    figures
    row "$before" "R16: $watchers sockets en el segundo nodo, 20 aportes por segundo en el primero durante $seconds s" \
        "de la petición al aviso en el otro nodo, p50 $(comma "${f[p50]}") ms, p95 $(comma "${f[p95]}") ms, p99 $(comma "${f[p99]}") ms; $(lost)" \
        'p50 20 ms, p99 150 ms' "${f[p50]} <= 20 && ${f[p99]} <= 150 && $(sound)"
    board without
    before=$(load)
    audience "address=$at1" "watch=$at2" "boards=$folder/without" sockets="$watchers" posters=1 pause=50 warm=10 seconds="$seconds" &
    audience=$!
    until_true 60 begun without || fail 'Nobody writes.'
    kill -KILL "$(cat "$folder/redis.pid")"
    wait "$audience"
    audience=
    figures
    row "$before" "R16 sin Redis: lo mismo; kill -9 de Redis al empezar" \
        "p50 $(comma "${f[p50]}") ms, p95 $(comma "${f[p95]}") ms, p99 $(comma "${f[p99]}") ms; $(lost)" \
        'p99 2 s, 0 perdidos' "${f[p99]} <= 2000 && $(sound)"
    background redis redis-server --port "$redis" --bind 127.0.0.1 --dir "$folder" --save '' --appendonly no --loglevel warning
    until_true 10 redis_answers || fail 'Redis does not start.'
}
begun() { [ "$(stored "$1")" -gt 0 ]; }

# R17: as systemd would, one node after the other, both served by the proxy in between
rolling() {
    local before count=0
    board rolling
    rm -f "$folder/enough"
    before=$(load)
    audience "address=$at" "watch=$at" "boards=$folder/rolling" sockets="$watchers" posters=4 pause=50 warm=10 until="$folder/enough" back=yes &
    audience=$!
    until_true 60 begun rolling || fail 'Nobody writes.'
    while ((count < times)); do
        count=$((count + 1))
        "$here/two-nodes.sh" restart 1 "$folder"
        "$here/two-nodes.sh" restart 2 "$folder"
        echo "$count times" >&2
    done
    touch "$folder/enough"
    wait "$audience"
    audience=
    figures
    row "$before" "R17: cada nodo se reinicia, uno después de otro, $times veces; 20 aportes por segundo y $watchers sockets por el proxy" \
        "${f[confirmed]} aportes confirmados, $(stored rolling) guardados, ${f[repeated]} pedidos fallidos; ${f[cut]} sockets se cerraron y el que más tardó volvió a los $(comma "${f[longest]}") s; $(lost)" \
        '0 pedidos fallidos, 5 s, 0 perdidos, 0 dobles' \
        "$(stored rolling) == ${f[confirmed]} && ${f[repeated]} == 0 && ${f[longest]} <= 5 && $(sound)"
}

# R13: whoever comes back gets what they missed, at any node, also after all of them were killed
away() {
    local before
    board away
    before=$(load)
    audience "address=$at" "watch=$at" "boards=$folder/away" sockets=200 posters=8 pause=10 warm=5 "posts=$posts" "cuts=$cuts" back=yes &
    audience=$!
    until_true 600 half || fail 'Nobody writes.'
    kill -KILL "$(cat "$folder/node1.pid")" "$(cat "$folder/node2.pid")"
    until_true 10 gone node1 && until_true 10 gone node2 || fail 'The nodes do not die.'
    "$here/two-nodes.sh" restart 1 "$folder"
    "$here/two-nodes.sh" restart 2 "$folder"
    wait "$audience"
    audience=
    figures
    row "$before" "R13, R15: 200 sockets y $cuts cortes al azar durante $posts aportes; a la mitad, kill -9 de los dos nodos a la vez" \
        "${f[confirmed]} aportes confirmados, $(stored away) guardados; ${f[heard]} avisos; $(lost)" \
        '0 perdidos, 0 dobles, 0 fuera de orden' "$(stored away) == ${f[confirmed]} && $(sound)"
}
half() { [ "$(stored away)" -ge "$((posts / 2))" ]; }

begin
for part in across rolling away; do
    if wants "$part"; then "$part"; fi
done
through=1
exit "$missed"
