#!/usr/bin/env bash
# Backs the demo community up from one throw-away PostgreSQL and restores it on another, with the jar's own commands.
# Prints rows for docs/mediciones.md; see docs/operacion/respaldo.md. With «full» it has the size of years of use.
set -Eeuo pipefail
set -m # every background job is a process group, which can be ended as a whole
export LC_ALL=C

mvn=${MVN:-mvn}
size=${1:-small}
case $size in
    small) people=${DRILL_PEOPLE:-normal} events=${DRILL_EVENTS:-10000} megabytes=${DRILL_MEGABYTES:-20} ;;
    full) people=${DRILL_PEOPLE:-large} events=${DRILL_EVENTS:-1000000} megabytes=${DRILL_MEGABYTES:-5000} ;;
    *) echo "backup-drill.sh [small|full], or DRILL_PEOPLE, DRILL_EVENTS and DRILL_MEGABYTES" >&2; exit 2 ;;
esac
heap=${DRILL_HEAP:-256m}
goal=${DRILL_SECONDS:-600}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/minka-drill-XXXXXX")
started=()
missed=0

tidy() {
    for job in "${started[@]}"; do
        kill -INT -- "-$job" 2>/dev/null || true
        wait "$job" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

jar=${DRILL_JAR:-$(ls "$root"/platform-web/target/platform-web-*.jar 2>/dev/null | grep -v plain | head -n 1 || true)}
if [ ! -f "$jar" ]; then
    (cd "$root" && $mvn -q package -DskipTests) >"$work/package.log" 2>&1 || { tail -n 40 "$work/package.log" >&2; exit 1; }
    jar=$(ls "$root"/platform-web/target/platform-web-*.jar | head -n 1)
fi

# Each in a process of its own, as on two machines.
machine() {
    (cd "$root" && exec $mvn -q spring-boot:test-run -Dminka.test-run=pe.minka.embedded.StoresApart \
        -Dspring-boot.run.arguments="$work/$1 minka") >"$work/$1.log" 2>&1 &
    started+=($!)
    until [ -f "$work/$1/settings" ]; do
        kill -0 $! 2>/dev/null || { tail -n 40 "$work/$1.log" >&2; exit 1; }
        sleep 0.2
    done
}

# order <machine> <name> <options…>; leaves the tenths of seconds in $took
order() {
    local machine=$1 begun
    shift
    . "$work/$machine/settings"
    begun=${EPOCHREALTIME/./}
    MINKA_DATABASE_URL=$database_minka MINKA_REDIS_URL=$redis MINKA_FILES_FOLDER=$work/$machine/files \
        MINKA_BASE_URL=https://minka.example MINKA_MAIL_HOST=ninguno \
        MINKA_SECRET=a-secret-that-is-only-good-for-this-drill \
        "$java" "-Xmx$heap" -jar "$jar" --minka.command="$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
    took=$(((${EPOCHREALTIME/./} - begun + 50000) / 100000))
}

load() { uptime | sed 's/.*load average[s]*: *\([0-9.]*\).*/\1/; s/\./,/'; }

grouped() { sed ':a; s/\B[0-9]\{3\}\>/ &/; ta' <<<"$1"; }

# row <command> <load> <tenths> <what it said>
row() {
    local verdict=se\ cumple
    if (($3 > goal * 10)); then
        verdict=no\ se\ cumple
        missed=1
    fi
    echo "| $(date +%F) | \`--minka.command=$1\` | comunidad de demostración, tamaño \`$people\`, $(grouped "$events") decisiones auditadas y $(grouped "$megabytes") MB de archivos (\`infra/backup-drill.sh $size\`); Java con $heap | $2 | $(($3 / 10)),$(($3 % 10)) s con el arranque del proceso (meta: $goal s, $verdict). $4 |"
}

machine first
machine second
order first cargar-demo --personas="$people"
. "$work/first/settings"
(cd "$root" && $mvn -q spring-boot:test-run -Dminka.test-run=pe.minka.embedded.YearsOfUse \
    -Dspring-boot.run.arguments="$database_minka $work/first/files $events $megabytes") >"$work/filled" 2>&1 ||
    { tail -n 40 "$work/filled" >&2; exit 1; }
echo '| Fecha | Orden | Estado de partida | Carga | Cifra |'
echo '|---|---|---|---|---|'
before=$(load)
order first respaldar --a="$work/minka.zip"
row respaldar "$before" "$took" "$(sed 's/^[^:]*: //; s/, como estaban.*//' "$work/said" | tail -n 1), $(du -h "$work/minka.zip" | cut -f 1) en disco"
before=$(load)
order second restaurar --de="$work/minka.zip"
row restaurar "$before" "$took" 'Con la comparación fila por fila y archivo por archivo'
before=$(load)
order first verificar --de="$work/minka.zip" --contra-base=si
row 'verificar --contra-base=si' "$before" "$took" 'Contra el primer servidor'
exit "$missed"
