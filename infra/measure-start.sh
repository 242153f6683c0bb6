#!/usr/bin/env bash
# How long Minka takes to start, and to suggest an office: prints rows for docs/mediciones.md.
# Measures the last commit of this clone, in a fresh clone of it; see infra/README.md.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
set -m # every background job is a process group, which can be ended as a whole

mvn=${MVN:-mvn}
root=$(cd "$here/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/minka-start-XXXXXX")
started=()
missed=0

end() {
    kill -INT -- "-$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

tidy() {
    for job in "${started[@]}"; do end "$job"; done
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# Waits until the job answers or is gone; prints tenths of seconds since the moment given.
until_ready() {
    local begun=$1 job=$2 port=$3 log=$4
    until curl -fsS -o /dev/null --max-time 2 "http://127.0.0.1:$port/readyz" 2>/dev/null; do
        if ! kill -0 "$job" 2>/dev/null || (($(now) - begun > 600000000)); then
            echo "It did not start:" >&2
            tail -n 40 "$log" >&2
            exit 1
        fi
        sleep 0.05
    done
    echo $((($(now) - begun + 50000) / 100000))
}

# row <command> <state at the start> <load> <tenths of seconds> <goal in seconds>
row() {
    local verdict=se\ cumple
    if (($4 > $5 * 10)); then
        verdict=no\ se\ cumple
        missed=1
    fi
    echo "| $(date +%F) | $1 | $2 | $3 | $(($4 / 10)),$(($4 % 10)) s hasta que \`/readyz\` responde 200 (meta: $5 s, $verdict) |"
}

test_run() {
    local port before begun
    port=$(free_port)
    before=$(load)
    begun=$(now)
    (cd "$work/clone" && SERVER_PORT=$port exec $mvn -q spring-boot:test-run) >"$work/test-run.log" 2>&1 &
    started+=($!)
    local took
    took=$(until_ready "$begun" $! "$port" "$work/test-run.log")
    row '`mvn spring-boot:test-run`' 'clon nuevo sin compilar, repositorio local de Maven lleno, con la comunidad de demostración' \
        "$before" "$took" 60
    end $!
}

# The rest runs beside these two, in the words of an operator.
start_stores() {
    (cd "$work/clone" && exec $mvn -q spring-boot:test-run -Dminka.test-run=pe.minka.embedded.StoresApart \
        -Dspring-boot.run.arguments="$work/stores training jar first second") >"$work/stores.log" 2>&1 &
    started+=($!)
    until [ -f "$work/stores/settings" ]; do
        kill -0 $! 2>/dev/null || { tail -n 40 "$work/stores.log" >&2; exit 1; }
        sleep 0.2
    done
    . "$work/stores/settings"
}

# start <how it is named> <state at the start> <database> <redis> <command…>; leaves the job in $job, its port in $port
start() {
    local before begun took name=$1 state=$2 database=$3 redis=$4
    shift 4
    port=$(free_port)
    before=$(load)
    begun=$(now)
    MINKA_DATABASE_URL=$database MINKA_REDIS_URL=$redis MINKA_BASE_URL=https://minka.example MINKA_MAIL_HOST=ninguno \
        MINKA_SECRET=only-for-measuring-on-this-machine \
        MINKA_MANAGEMENT_PORT=$(free_port) MINKA_STOP_PAUSE=0s SERVER_PORT=$port "$@" >"$work/node.log" 2>&1 &
    job=$!
    started+=("$job")
    took=$(until_ready "$begun" "$job" "$port" "$work/node.log")
    row "$name" "$state" "$before" "$took" 15
}

jar() { start '`java -jar platform-web-*.jar`' "$@" "$java" -jar "$work"/clone/platform-web/target/platform-web-*.jar; }

installed() { start 'instalación de `infra/prepare.sh`' "$@" "$work/installed/minka"; }

# What people type: beginnings of the names of offices, alone and after the kind of office.
queries() {
    awk -F, 'NR > 1 { print $4 }' "$work/clone/platform-core/src/main/resources/reference/organisations.csv" |
        tr -cs 'A-Za-z' '\n' | awk 'length($0) > 3 { w = tolower($0); print w; print substr(w, 1, 4); print "ugel+" w }' |
        sort -u | awk 'NR % 2 == 0' | head -n 250
}

# The first 50 only warm the process up.
suggestions() {
    local before count p50 p95
    before=$(load)
    queries | sed "s|.*|url = \"http://127.0.0.1:$port/entidades/sugerencias?q=&\"\noutput = \"/dev/null\"|" >"$work/queries"
    curl -fsS -K "$work/queries" -w '%{time_total}\n' | tail -n +51 | sort -n >"$work/times"
    count=$(wc -l <"$work/times")
    ((count == 200)) || { echo "Only $count suggestions were answered." >&2; exit 1; }
    p50=$(awk 'NR == 100 { printf "%.1f", $1 * 1000 }' "$work/times")
    p95=$(awk 'NR == 190 { printf "%.1f", $1 * 1000 }' "$work/times")
    local verdict=se\ cumple
    awk "BEGIN { exit !($p95 > 50) }" && { verdict=no\ se\ cumple; missed=1; }
    echo "| $(date +%F) | \`GET /entidades/sugerencias?q=…\` | 200 búsquedas distintas, una tras otra, después de 50 que no cuentan | $before | p50 ${p50/./,} ms, p95 ${p95/./,} ms (meta: 50 ms, $verdict) |"
}

git clone -q "$root" "$work/clone"
echo '| Fecha | Orden | Estado de partida | Carga | Cifra |'
echo '|---|---|---|---|---|'
test_run
(cd "$work/clone" && $mvn -q package -DskipTests) >"$work/package.log" 2>&1 || { tail -n 40 "$work/package.log" >&2; exit 1; }
start_stores
export JAVA_HOME=${java%/bin/java}
MINKA_TRAINING_DATABASE=$database_training \
    "$work/clone/infra/prepare.sh" "$work"/clone/platform-web/target/platform-web-*.jar "$work/installed" >"$work/prepare.log" 2>&1 ||
    { tail -n 40 "$work/prepare.log" >&2; exit 1; }
jar 'sin caché de clases; base de datos vacía: con todas las migraciones' "$database_jar" "$redis"
end "$job"
installed 'base de datos vacía: con todas las migraciones' "$database_first" "$redis"
end "$job"
installed 'segundo inicio' "$database_first" "$redis"
suggestions
end "$job"
installed 'base de datos vacía y Redis detenido' "$database_second" redis://127.0.0.1:1
end "$job"
exit "$missed"
