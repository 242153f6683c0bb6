#!/usr/bin/env bash
# train.sh <folder>: starts the Minka of a folder once and visits a few pages, so that the next starts find their
# classes ready in <folder>/minka.aot. Needs the programs of PostgreSQL: it starts an empty one and throws it away.
# MINKA_TRAINING_DATABASE names an empty database to be used instead.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"

[ $# -eq 1 ] || fail "Usage: $0 <folder>"
folder=$(cd "$1" && pwd)
pages="/ /ingresar /registro /entidades /entidades?q=huanta /entidades/sugerencias?q=huan /regiones /regiones/AYA /indicadores /ayuda /nada"
find_java

work=$(mktemp -d "${TMPDIR:-/tmp}/minka-train-XXXXXX")
chmod 755 "$work"
node=
tidy() {
    [ -z "$node" ] || kill -KILL "$node" 2>/dev/null || true
    [ ! -d "$work/postgresql" ] || stop_postgresql "$work/postgresql"
    rm -rf "$work"
}
trap tidy EXIT

database=${MINKA_TRAINING_DATABASE:-}
if [ -z "$database" ]; then
    database_port=$(free_port)
    start_postgresql "$work/postgresql" "$database_port"
    database=jdbc:postgresql://127.0.0.1:$database_port/minka
fi

port=$(free_port)
# Nothing of the settings of this machine: what is learnt is the same everywhere.
env -i PATH="$PATH" HOME="$work" ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} MINKA_TRAINING="$work/minka.aot" \
    MINKA_DATABASE_URL="$database" MINKA_BASE_URL=https://minka.invalid MINKA_MAIL_HOST=ninguno \
    MINKA_SECRET=only-while-the-class-cache-is-trained \
    MINKA_REDIS_URL=redis://127.0.0.1:1 SERVER_PORT="$port" MINKA_MANAGEMENT_PORT="$(free_port)" MINKA_STOP_PAUSE=0s \
    "$folder/minka" >"$work/minka.log" 2>&1 &
node=$!
until_true 120 answers "http://127.0.0.1:$port/readyz" || { cat "$work/minka.log" >&2; fail "It did not start."; }
for page in $pages; do curl -sS -o /dev/null --max-time 20 "http://127.0.0.1:$port$page"; done
kill -TERM "$node"
wait "$node" || true
node=
[ -f "$work/minka.aot" ] || { cat "$work/minka.log" >&2; fail "Nothing was learnt."; }
mv "$work/minka.aot" "$folder/minka.aot"
chmod 644 "$folder/minka.aot"
echo "$(du -h "$folder/minka.aot" | cut -f 1) in $folder/minka.aot"
