#!/usr/bin/env bash
# How walls hold with a thousand people on one board: measure-walls.sh [PART…] prints rows for docs/mediciones.md and ends
# with 1 if a goal is missed. The parts are paced, flood, posts, stalled, storm, restart, idle and page; all if none is named. One
# node of the jar, PostgreSQL, Redis and the load share the machine. Everybody signed in has a token of their own, what is
# written is written through the API, and how much one may write is set aside by configuration. MINKA_JAR or
# MINKA_INSTALLED say what is measured, see parts/one-node.sh; MINKA_SECONDS how long each row takes, MINKA_WATCHERS how
# many watch a board, MINKA_IDLE how many only stay; MINKA_PEOPLE how many there are.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
. "$here/parts/processes.sh"
. "$here/parts/one-node.sh"

seconds=${MINKA_SECONDS:-60}
watchers=${MINKA_WATCHERS:-1000}
idle=${MINKA_IDLE:-5000}
people=${MINKA_PEOPLE:-3000}
writers=8
export MINKA_FSYNC=${MINKA_FSYNC:-on}
parts=" ${*:-paced flood posts stalled storm restart idle page} "
missed=0
declare -A f
folder=$(mktemp -d "${TMPDIR:-/tmp}/minka-walls-XXXXXX")
trap end_bare EXIT
trap 'exit 130' INT TERM
end_bare() {
    local ended=$?
    set +e
    [ -z "${audience:-}" ] || pkill -P "$audience"
    kill ${audience:-} 2>/dev/null
    end bare
    (exit "$ended")
    end_everything
}

wants() { [[ $parts == *" $1 "* ]]; }
comma() { echo "${1/./,}"; }
java() { "$java" -Xshare:auto -XX:TieredStopAtLevel=4 "$@"; }

# audience <name=value…>: the figures of parts/WallAudience.java into f
audience() {
    java "$folder/load/WallAudience.java" "address=$address" "tokens=$folder/tokens" "$@" >"$folder/figures"
    take "$(tail -n 1 "$folder/figures")"
    cat "$folder/figures" >&2
}
take() {
    local pair
    f=()
    for pair in $1; do f[${pair%%=*}]=${pair#*=}; done
}

# row <load before> <state> <figure> [<goal> <what awk has to find true>]
row() {
    local said=''
    if [ -n "${4:-}" ]; then
        said=" (meta: $4, se cumple)"
        if awk "BEGIN { exit !($5) }"; then :; else
            said=${said/se cumple/no se cumple}
            missed=1
        fi
    fi
    echo "| $(date +%F) | \`infra/measure-walls.sh\` | $2 | $1 | $3$said |"
}

begin() {
    community "$people"
    give_points scores
    tokens "$((idle * 2 / 10 > watchers ? idle * 2 / 10 : watchers))" '{READ,WRITE}' | cut -d ' ' -f 1 >"$folder/tokens"
    export MINKA_JAVA_OPTIONS="${MINKA_JAVA_OPTIONS:-}"
    start_platform
    await_ready
    make_boards "$((writers + 6))"
}

start_platform() {
    start_node --minka.walls.per-minute=10000000 --minka.walls.per-hour=10000000 --minka.walls.cards-per-hour=100000
}

# make_boards <how many>: so many challenges, each of another member; their ids, a line each
make_boards() {
    local wall number token
    wall=$(sql "select id from wall where slug = 'desafios'")
    head -n "$1" "$folder/tokens" >"$folder/owners"
    number=0
    while read -r token; do
        number=$((number + 1))
        post_card "$token" "$wall" "Desafío de ensayo $number" gestion "$(date -d '+30 days' +%F)"
    done <"$folder/owners" >"$folder/all"
    head -n "$writers" "$folder/all" >"$folder/boards"
    own() { sed -n "$((writers + $1))p" "$folder/all" >"$folder/$2"; }
    own 1 one
    own 2 flooded
    own 3 quiet
    own 4 slow
    own 5 cut
    own 6 restarted
}

# post_card <token> <wall> <title> <section> [<last day>]
post_card() {
    curl -fsS -X POST -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -H "Idempotency-Key: $RANDOM$RANDOM$RANDOM" \
        "$address/api/v1/walls/$2/cards" -d "$(jq -n --arg title "$3" --arg section "$4" --arg day "${5:-}" \
            '{title: $title, section: $section, text: "Las familias de cuatro comunidades hablan quechua y casi no vienen a las reuniones. Probamos con llamadas y con avisos por radio, y vinieron pocas. Queremos saber cómo lo hicieron otras instituciones."}
             + if $day == "" then {} else {closesOn: $day} end')" | jq -r .id
}

recognised() {
    [ "$(sql 'select count(*) from event_publication where completion_date is null')" -lt 5 ]
}
# What is written is recognised afterwards: the next row begins when that is done.
rest() {
    until_true 120 recognised || true
    sleep 2
}

heap() { # bytes in use after a full collection
    local pid
    pid=$(cat "$folder/node.pid")
    "$JAVA_HOME/bin/jcmd" "$pid" GC.run >/dev/null
    "$JAVA_HOME/bin/jcmd" "$pid" GC.run >/dev/null
    "$JAVA_HOME/bin/jcmd" "$pid" GC.heap_info | sed -n 's/.*used \([0-9]*\)K.*/\1/p' | head -n 1
}
resident() { awk '/VmRSS/ { print $2 }' "/proc/$(cat "$folder/node.pid")/status"; }

paced() {
    local before wrong
    before=$(load)
    audience boards="$folder/one" sockets="$watchers" posters=1 pause=100 warm="$((seconds / 2))" seconds="$seconds"
    wrong=$((f[behind] + f[disorder] + f[cut] + f[failed] + f[refused]))
    row "$before" "$watchers sockets en un tablero, un aporte cada 100 ms durante $seconds s, con reconocimiento; de la petición al aviso en cada socket" \
        "p50 $(comma "${f[p50]}") ms, p95 $(comma "${f[p95]}") ms, p99 $(comma "${f[p99]}") ms; ${f[frames]} avisos de ${f[bytes]} bytes; ${f[behind]} sin ponerse al día, ${f[disorder]} fuera de orden, ${f[cut]} cortados, ${f[failed]} aportes fallidos" \
        'p50 15 ms, p99 60 ms' "${f[p50]} <= 15 && ${f[p99]} <= 60 && $wrong == 0"
    rest
}

flood() {
    local before rate bytes posted said
    before=$(load)
    audience boards="$folder/flooded" sockets="$watchers" posters="$writers" warm="$((seconds / 4))" seconds="$((seconds / 2))"
    rate=${f[rate]} bytes=${f[bytes]} posted=${f[posted]}
    said="$(comma "$posted") aportes por segundo, p50 $(comma "${f[p50]}") ms; ${f[behind]} sin ponerse al día, ${f[disorder]} fuera de orden, ${f[cut]} cortados"
    row "$before" "$watchers sockets en un tablero, $writers personas escriben sin pausa" \
        "$rate avisos por segundo de $bytes bytes; $said" '40 000 avisos por segundo, nadie cortado' "$rate >= 40000 && ${f[cut]} + ${f[disorder]} == 0"
    rest
    before=$(load)
    bare "$bytes"
    row "$before" "el mismo servidor sin plataforma: $watchers sockets, dos hilos escriben el mismo aviso sin guardar nada" \
        "${f[rate]} avisos por segundo; la plataforma llega al $(awk "BEGIN { printf \"%.0f\", 100 * $rate / ${f[rate]} }") %" '50 %' "$rate >= ${f[rate]} / 2"
}

# bare <bytes of a frame>
bare() {
    local port
    port=$(free_port)
    background bare "$java" -cp "$installed/lib/*" "$folder/load/BareSockets.java" "$port" "$watchers" "$1" "$((seconds / 4))"
    until_true 30 listens "$port" || fail "The bare server does not start, see $folder/bare.log."
    java "$folder/load/WallAudience.java" "address=http://127.0.0.1:$port" bare=1 sockets="$watchers" >"$folder/figures"
    take "$(cat "$folder/figures")"
    cat "$folder/figures" >&2
    end bare
}
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# posting <boards> <watchers> <state> <goal> <figure the goal is of>
posting() {
    local before
    before=$(load)
    audience boards="$folder/$1" sockets="$2" posters="$writers" warm="$((seconds / 4))" seconds="$((seconds / 2))"
    row "$before" "$writers personas escriben sin pausa, $3" \
        "$(comma "${f[posted]}") aportes por segundo, cada uno en $(comma "${f[answered50]}") ms (p50) y $(comma "${f[answered99]}") ms (p99); ${f[failed]} fallidos; ${f[cut]} sockets cortados" \
        "$4 por segundo" "${f[posted]} >= $5 && ${f[failed]} + ${f[cut]} == 0"
    rest
}
posts() {
    local alone
    posting boards 0 "en $writers tableros, nadie mira" 600 600
    alone=${f[posted]}
    posting boards "$watchers" "en $writers tableros, que miran $watchers personas" "95 % de lo que era sin nadie, $(comma "$alone")" "0.95 * $alone"
    posting one 0 'en un tablero, nadie mira' 300 300
    alone=${f[posted]}
    posting one "$watchers" "en un tablero, que miran $watchers personas" "95 % de lo que era sin nadie, $(comma "$alone")" "0.95 * $alone"
}

# One who writes as if eight did, so that what is not read comes to stand in the way soon.
stalled() {
    local before slow0 begun took=-1 stalled=64
    slow0=$(figure minka_live_slow)
    before=$(load)
    begun=$(now)
    (
        until (($(figure minka_live_slow | cut -d . -f 1) - ${slow0%.*} >= stalled)) || (($(now) - begun > seconds * 1000000)); do sleep 0.2; done
        echo $((($(now) - begun) / 1000)) >"$folder/all-cut"
    ) &
    audience boards="$folder/slow" sockets="$watchers" stalled="$stalled" posters=1 pause=25 warm=0 seconds="$seconds"
    wait $!
    took=$(cat "$folder/all-cut")
    cut=$(($(figure minka_live_slow | cut -d . -f 1) - ${slow0%.*}))
    row "$before" "R12: de $watchers sockets en un tablero, $stalled no leen nada; un aporte cada 25 ms durante $seconds s" \
        "los demás: p50 $(comma "${f[p50]}") ms, p95 $(comma "${f[p95]}") ms, p99 $(comma "${f[p99]}") ms, ${f[cut]} cortados, ${f[disorder]} fuera de orden; de los que no leen, $cut cortados, el último $(comma "$(awk "BEGIN { printf \"%.1f\", $took / 1000 }")") s después de empezar a abrirlos" \
        'p99 100 ms, ninguno de los demás cortado' "${f[p99]} <= 100 && ${f[cut]} + ${f[disorder]} == 0"
    rest
}

storm() {
    local before
    before=$(load)
    audience boards="$folder/cut" sockets="$((watchers * 2))" posters=1 pause=100 warm=5 seconds=40 storm=10 back=yes
    row "$before" "R18: $((watchers * 2)) sockets en un tablero se cortan a la vez y vuelven en un momento cualquiera de 4 s, con un aporte cada 100 ms" \
        "todos de vuelta a los $(comma "${f[back]}") s, ${f[away]} sin volver, ${f[retries]} intentos fallidos; ${f[behind]} sin ponerse al día, ${f[disorder]} avisos de más, de menos o fuera de orden" \
        '20 s, 0 errores, 0 perdidos' "${f[back]} <= 20 && ${f[away]} + ${f[retries]} + ${f[behind]} + ${f[disorder]} + ${f[snapshots]} == 0"
    rest
}

# Whoever writes sends again, with the same key, whatever was not confirmed.
restart() {
    local before card stored
    card=$(cat "$folder/restarted")
    before=$(load)
    audience boards="$folder/restarted" sockets="$watchers" posters="$writers" pause=50 warm=5 seconds=60 back=yes &
    audience=$!
    sleep 25
    kill -KILL "$(cat "$folder/node.pid")"
    until_true 10 gone node || fail 'The node does not die.'
    start_platform
    await_ready
    wait "$audience"
    audience=
    take "$(tail -n 1 "$folder/figures")"
    stored=$(sql "select count(*) from wall_contribution where card = '$card'")
    row "$before" "R1, R13: kill -9 del único nodo e inicio, mientras $writers personas escriben cada 50 ms y repiten lo que no se confirmó; $watchers sockets vuelven con el último número que saben" \
        "${f[confirmed]} aportes confirmados, $stored guardados; todos de vuelta a los $(comma "${f[back]}") s; ${f[away]} sin volver, ${f[behind]} sin ponerse al día, ${f[disorder]} avisos de más, de menos o fuera de orden, ${f[snapshots]} páginas por leer de nuevo" \
        '0 perdidos, 0 dobles' "$stored == ${f[confirmed]} && ${f[away]} + ${f[behind]} + ${f[disorder]} + ${f[snapshots]} + ${f[failed]} == 0"
    rest
}

# opened <sockets>: holds so many open, and their figures in f
opened() {
    rm -f "$folder/enough" "$folder/held"
    java "$folder/load/WallAudience.java" "address=$address" "tokens=$folder/tokens" "boards=$folder/quiet" \
        sockets="$1" hold="$folder/enough" >"$folder/held" &
    audience=$!
    until_true 240 test -s "$folder/held" || fail 'The sockets do not open.'
    take "$(head -n 1 "$folder/held")"
    cat "$folder/held" >&2
}
closed() {
    touch "$folder/enough"
    wait "$audience"
    audience=
    take "$(tail -n 1 "$folder/held")"
}
none_open() { [ "$(figure minka_live_sockets | cut -d . -f 1)" = 0 ]; }

idle() {
    local before heap0 heap1 resident0 resident1 each
    until_true 60 none_open || true
    # Once before: what is made for the first of many is not theirs.
    opened 500
    closed
    until_true 60 none_open || true
    before=$(load)
    heap0=$(heap) resident0=$(resident)
    opened "$idle"
    sleep 5
    heap1=$(heap) resident1=$(resident)
    each=$(awk "BEGIN { printf \"%.1f\", ($heap1 - $heap0) / ${f[open]} }")
    row "$before" "${f[open]} sockets abiertos en un tablero en el que no pasa nada, de $(wc -l <"$folder/tokens") personas" \
        "$(comma "$each") KB de memoria cada uno (la que queda en uso después de recogerla); memoria del proceso $(((resident1 - resident0) / 1024)) MB más; abiertos en $(comma "${f[seconds]}") s, ${f[refused]} rechazados" \
        '40 KB' "$each <= 40 && ${f[refused]} == 0 && ${f[open]} == $idle"
    [ -z "${MINKA_HISTOGRAM:-}" ] || "$JAVA_HOME/bin/jcmd" "$(cat "$folder/node.pid")" GC.class_histogram >"$MINKA_HISTOGRAM"
    closed
    until_true 60 none_open || true
    before=$(load)
    opened "$((idle * 2))"
    sleep 40
    open=$(figure minka_live_sockets | cut -d . -f 1)
    answered=$(curl -fsS -o /dev/null -w '%{time_total}' -H "Authorization: Bearer $(head -n 1 "$folder/tokens")" "$address/api/v1/walls")
    row "$before" "$((idle * 2)) sockets abiertos durante 40 s" \
        "abiertos en $(comma "${f[seconds]}") s, ${f[refused]} rechazados, $open abiertos al final; una petición mientras tanto, $(comma "$(awk "BEGIN { printf \"%.0f\", $answered * 1000 }")") ms" \
        '0 errores' "${f[refused]} == 0 && $open == $idle * 2"
    closed
}

# sign_in <mail>: a line with the cookies of a session
sign_in() {
    local csrf
    rm -f "$folder/jar"
    curl -fsS -c "$folder/jar" "$address/ingresar" >"$folder/door"
    csrf=$(sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' "$folder/door" | head -n 1)
    curl -sS -o /dev/null -b "$folder/jar" -c "$folder/jar" --data-urlencode "correo=$1" --data-urlencode clave=Minka-demo-2026 \
        --data-urlencode "_csrf=$csrf" "$address/ingresar"
    awk 'NF >= 7 { sub(/^#HttpOnly_/, ""); printf "%s%s=%s", s, $6, $7; s = "; " } END { print "" }' "$folder/jar"
}

page() {
    local before wall section shown rate p50 p95 p99 bytes failed
    wall=$(sql "select id from wall where slug = 'iniciativas'")
    for section in aprendizajes gestion territorio; do
        shown=$(sql "select count(*) from card where wall = '$wall' and section = '$section' and state = 'SHOWN'")
        while ((shown < 10)); do
            shown=$((shown + 1))
            post_card "$(sed -n "$((shown * 3))p" "$folder/tokens")" "$wall" "Iniciativa de ensayo $shown en $section" "$section" >/dev/null
        done
    done
    sql 'analyze' >/dev/null
    for who in gestora asesora moderadora; do sign_in "$who@demo.pe"; done >"$folder/sessions"
    echo /muros/iniciativas >"$folder/paths"
    shown=$(curl -fsS -H "Cookie: $(head -n 1 "$folder/sessions")" "$address/muros/iniciativas" | grep -c '<article' || true)
    java "$here/parts/Readers.java" "$address" "$folder/paths" 4 15 "$folder/sessions" >/dev/null
    before=$(load)
    read -r rate p50 p95 p99 bytes failed < <(java "$here/parts/Readers.java" "$address" "$folder/paths" 4 "$((seconds / 2))" "$folder/sessions")
    row "$before" "la página de un muro con $shown tarjetas, con sesión, cuatro la piden sin pausa" \
        "$rate pedidos por segundo; p50 $(comma "$p50") ms, p95 $(comma "$p95") ms, p99 $(comma "$p99") ms; $failed fallidos; $bytes bytes comprimida" \
        '400 por segundo, 15 KB' "$rate >= 400 && $bytes <= 15 * 1024 && $failed == 0"
}

# Compiled each time they are run, from a copy that nobody edits meanwhile.
mkdir "$folder/load"
cp "$here/parts/WallAudience.java" "$here/parts/BareSockets.java" "$folder/load"
begin
for part in paced flood posts stalled storm restart idle page; do
    if wants "$part"; then "$part"; fi
done
through=1
exit "$missed"
