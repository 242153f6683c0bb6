#!/usr/bin/env bash
# The topology of production as processes of this machine: PostgreSQL, Redis, HAProxy, a mail catcher and two nodes,
# from installed packages (apt-get install postgresql redis-server haproxy) and the jar.
#
#   two-nodes.sh check              says which packages are missing
#   two-nodes.sh start [folder]     prints what was started; the folder is made when none is given
#   two-nodes.sh restart 1|2 FOLDER stops one node as systemd would, and starts it again
#   two-nodes.sh stop|status FOLDER
#
# MINKA_JAR names the jar (the one of this clone), MINKA_INSTALLED a folder that prepare.sh has filled already.
# With MINKA_RIG_TLS=true the proxy has a certificate of its own making.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
. "$here/parts/processes.sh"

usage() { fail "Usage: $0 start [folder] | restart 1|2 <folder> | stop <folder> | status <folder>"; }

missing() {
    local program absent=()
    for program in redis-server haproxy curl openssl python3; do
        command -v "$program" >/dev/null || absent+=("$program")
    done
    (find_postgresql) 2>/dev/null || absent+=(postgresql)
    ((${#absent[@]} == 0)) || fail "Not installed: ${absent[*]}"
}

lay_out() {
    mkdir -p "$folder/secrets"
    chmod 755 "$folder"
    find_java
    installed=${MINKA_INSTALLED:-}
    if [ -z "$installed" ]; then
        installed=$folder/minka
        "$here/prepare.sh" "${MINKA_JAR:-$(echo "$here"/../platform-web/target/platform-web-*.jar)}" "$installed" >"$folder/prepare.log" 2>&1 ||
            { cat "$folder/prepare.log" >&2; exit 1; }
    fi
    choose_ports
}

# Until all of them differ: each is free by itself.
choose_ports() {
    : >"$folder/settings"
    setting java_home "$JAVA_HOME"
    setting installed "$(cd "$installed" && pwd)"
    local name
    for name in postgresql redis mail proxy plain node1 node2 check1 check2; do
        setting "$name" "$(free_port)"
    done
    . "$folder/settings"
    (($(printf '%s\n' "$postgresql" "$redis" "$mail" "$proxy" "$plain" "$node1" "$node2" "$check1" "$check2" | sort -u | wc -l) == 9)) ||
        choose_ports
}

start_stores() {
    local port=$postgresql
    start_postgresql "$folder/postgresql" "$port"
    secret owner
    secret application
    MINKA_DATABASE_OWNER_PASSWORD_FILE=$folder/secrets/owner MINKA_DATABASE_PASSWORD_FILE=$folder/secrets/application \
        psql_on "$port" -d postgres -f "$here/postgres/set-passwords.sql"
    background redis redis-server --port "$redis" --bind 127.0.0.1 --dir "$folder" --save '' --appendonly no --loglevel warning
    background mail python3 "$here/parts/mail-catcher.py" "$mail" "$folder/mails"
}

start_node() {
    local page=node$1 check=check$1 security=NONE
    JAVA_HOME=$java_home \
        MINKA_DATABASE_URL=jdbc:postgresql://127.0.0.1:$postgresql/minka \
        MINKA_DATABASE_OWNER_PASSWORD_FILE=$folder/secrets/owner \
        MINKA_DATABASE_PASSWORD_FILE=$folder/secrets/application \
        MINKA_REDIS_URL=redis://127.0.0.1:$redis \
        MINKA_BASE_URL=$base MINKA_SECURE_COOKIES=${MINKA_RIG_TLS:-false} \
        MINKA_TRUSTED_PROXIES='127[.]0[.]0[.]2' \
        MINKA_SECRET=only-for-two-nodes-on-this-machine MINKA_SECOND_STEP=${MINKA_SECOND_STEP:-optional} \
        MINKA_MAIL_HOST=127.0.0.1 MINKA_MAIL_PORT=$mail MINKA_MAIL_SECURITY=$security MINKA_MAIL_FROM='Minka <minka@minka.example>' \
        MINKA_FILES_FOLDER=$folder/files MINKA_LOG_FORMAT=json MINKA_MANAGEMENT_PORT=${!check} SERVER_PORT=${!page} \
        background "node$1" "$installed/minka"
}

start_proxy() {
    local bind=127.0.0.1:$proxy
    if [ "${MINKA_RIG_TLS:-false}" = true ]; then
        openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -keyout "$folder/secrets/tls.key" \
            -out "$folder/secrets/tls.crt" 2>/dev/null
        cat "$folder/secrets/tls.crt" "$folder/secrets/tls.key" >"$folder/secrets/tls.pem"
        bind="$bind ssl crt $folder/secrets/tls.pem alpn h2,http/1.1"
    fi
    # It calls from an address of its own: whoever calls a node from another one is not believed.
    MINKA_PROXY_BIND=$bind MINKA_PROXY_PLAIN=127.0.0.1:$plain MINKA_PROXY_SOURCE=127.0.0.2 \
        MINKA_NODE_1=127.0.0.1:$node1 MINKA_NODE_2=127.0.0.1:$node2 MINKA_CHECK_1=$check1 MINKA_CHECK_2=$check2 \
        background proxy haproxy -W -db -f "$here/proxy/haproxy.cfg"
}

ready() { answers "http://127.0.0.1:$1/readyz"; }

ready_or_gone() {
    local check=check$1
    ready "${!check}" || gone "node$1"
}

# Ready is not enough before the other one stops: the proxy has to have seen it.
serves() {
    grep -a "Server nodes/node$1 is \(UP, reason\|DOWN\)" "$folder/proxy.log" | tail -n 1 | grep -q 'is UP'
}

await_ready() {
    local check=check$1
    until_true 120 ready_or_gone "$1" && ready "${!check}" || { tail -n 40 "$folder/node$1.log" >&2; fail "Node $1 does not become ready."; }
}

# The proxy looks once a second and believes it the second time.
served() { [ "$(curl -sk -o /dev/null -w '%{http_code}' --max-time 2 "$base/ingresar")" = 200 ]; }

case "${1:-}" in
check) missing ;;
start)
    missing
    folder=${2:-$(mktemp -d "${TMPDIR:-/tmp}/minka-two-XXXXXX")}
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
    lay_out
    scheme=http
    [ "${MINKA_RIG_TLS:-false}" != true ] || scheme=https
    base=$scheme://localhost:$proxy
    setting base "$base"
    setting folder "$folder"
    trap '[ -n "${done:-}" ] || "$here/two-nodes.sh" stop "$folder"' EXIT
    start_stores
    start_node 1
    await_ready 1 # it migrates; the second one finds everything done
    start_node 2
    start_proxy
    await_ready 2
    until_true 20 served || fail "The proxy does not serve, see $folder/proxy.log"
    cat "$folder/settings"
    done=true
    ;;
restart)
    folder=${3:-}
    [ -f "$folder/settings" ] || usage
    . "$folder/settings"
    end "node$2"
    start_node "$2"
    await_ready "$2"
    until_true 15 serves "$2" || fail "The proxy does not see node $2: see $folder/proxy.log."
    ;;
stop)
    folder=${2:-}
    [ -f "$folder/settings" ] || usage
    . "$folder/settings"
    # Both nodes together: each goes on for a while before it ends.
    for name in node1 node2; do ! alive "$name" || kill -TERM "$(cat "$folder/$name.pid")"; done
    for name in proxy node1 node2 mail redis; do end "$name"; done
    [ ! -d "$folder/postgresql" ] || stop_postgresql "$folder/postgresql"
    ;;
status)
    folder=${2:-}
    [ -f "$folder/settings" ] || usage
    . "$folder/settings"
    for name in proxy node1 node2 mail redis; do
        alive "$name" && echo "$name runs ($(cat "$folder/$name.pid"))" || echo "$name does not run"
    done
    curl -fsS "http://127.0.0.1:$check1/readyz" && echo " (node1)" || true
    curl -fsS "http://127.0.0.1:$check2/readyz" && echo " (node2)" || true
    cat "$folder/settings"
    ;;
*) usage ;;
esac
