#!/usr/bin/env bash
# Two browsers side by side on a node of the jar, from a challenge to the points of who solved it: walk-walls.sh does the
# walk of WallWalkTests without faults, while Redis is killed and started, the node killed and started, the lines of both
# fall silent, and all of it at once; and measures what somebody waits for on a line of 400 kbit/s and 400 ms. It prints
# rows for docs/mediciones.md and ends with 1 if something was lost or is there twice. MINKA_JAR or MINKA_INSTALLED say
# what is walked, see parts/one-node.sh; the browsers are those of the tests (MINKA_CHROMIUM), which Maven runs (MVN).
#
#   walk-walls.sh redis-kill|redis-start|node-kill|node-start FOLDER   what the walk asks for on its way
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
. "$here/parts/processes.sh"
. "$here/parts/one-node.sh"

resume() {
    folder=$1
    find_java
    . "$folder/settings"
    address=http://127.0.0.1:$page
}

case "${1:-}" in
redis-kill)
    resume "$2"
    kill -KILL "$(cat "$folder/redis.pid")"
    until_true 10 gone redis
    exit
    ;;
redis-start)
    resume "$2"
    start_redis
    exit
    ;;
node-kill)
    resume "$2"
    kill -KILL "$(cat "$folder/node.pid")"
    until_true 10 gone node
    exit
    ;;
node-start)
    resume "$2"
    start_node
    await_ready
    exit
    ;;
esac

folder=$(mktemp -d "${TMPDIR:-/tmp}/minka-walk-XXXXXX")
trap end_everything EXIT
trap 'exit 130' INT TERM
before=$(load)
community "${MINKA_PEOPLE:-300}"
setting installed "$installed"
start_node
await_ready

missed=0
(cd "$here/.." && ${MVN:-mvn} -q test -pl platform-web -am -Dtest=WallWalkRig -Dsurefire.failIfNoSpecifiedTests=false \
    "-Dminka.folder=$folder" "-Dminka.node=$page" "-Dminka.database=jdbc:postgresql://127.0.0.1:$postgresql/minka") >&2 || missed=1
touch "$folder/figures"

comma() { echo "${1/./,}"; }
# figures <name>: all of that name, the smallest first
figures() { sed -n "s/^$1=//p" "$folder/figures" | sort -n; }
row() { echo "| $(date +%F) | \`infra/walk-walls.sh\` | $1 | $before | $2 |"; }

declare -A faults=(
    [nothing]='sin fallas'
    [redis]='kill -9 de Redis antes de enviar la respuesta, y se inicia antes de elegirla'
    [node]='kill -9 del nodo antes de enviar la respuesta, y se inicia después'
    [line]='las dos líneas enmudecen mientras se envía: el pedido llega y nadie recibe la respuesta'
    [all]='Redis muere, las líneas enmudecen, se envía, el nodo muere; después vuelve todo'
)
for fault in nothing redis node line all; do
    found=$(grep "^fault=$fault " "$folder/figures" || true)
    if [ -z "$found" ]; then
        row "dos navegadores, de un desafío a los puntos: ${faults[$fault]}" 'no llegó al final'
        missed=1
        continue
    fi
    declare $found
    kept='se cumple'
    ((wrong == 0)) || { kept='no se cumple'; missed=1; }
    row "dos navegadores, de un desafío a los puntos: ${faults[$fault]}" \
        "lo enviado se ofrece a la otra persona a los $(comma "$seen") s de que todo volvió, y nada queda pendiente a los $(comma "$sent") s; $wrong perdidos o dobles (meta: 0, $kept)"
done
# timed <name> <most> <state>
timed() {
    local found kept='se cumple'
    found=$(figures "$1" | tr '\n' ' ')
    [ -n "$found" ] && (($(figures "$1" | tail -n 1) <= $2)) || { kept='no se cumple'; missed=1; }
    row "$3, línea de 400 kbit/s y 400 ms, en un teléfono de 360 px" "${found:-no llegó al final }ms (meta: $2 ms, $kept)"
}
timed readable 3000 'abrir un muro con nada guardado, hasta que se lee'
timed own 100 'publicar un aporte, hasta que quien lo escribe lo ve'
[ "$missed" = 1 ] || through=1
exit "$missed"
