# What the scripts of this folder share; read by them, not run. They need bash 5 and GNU tools.
set -Eeuo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
    echo "$*" >&2
    exit 1
}

now() { echo "${EPOCHREALTIME/./}"; } # microseconds

load() { cut -d ' ' -f 1 /proc/loadavg | tr . ,; }

free_port() {
    local port
    for port in $(shuf -i 18100-18999 -n 50); do
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    fail "No port between 18100 and 18999 is free."
}

# until_true <seconds> <command…>
until_true() {
    local patience=$(($(now) + $1 * 1000000))
    shift
    until "$@" >/dev/null 2>&1; do
        (($(now) < patience)) || return 1
        sleep 0.05
    done
}

answers() { curl -fsS -o /dev/null --max-time 2 "$1" 2>/dev/null; }

# A JDK or JRE 25, and its programs.
find_java() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
        if [ -n "$candidate" ] && [ -x "$candidate/bin/java" ] && "$candidate/bin/java" -version 2>&1 | grep -q '"25'; then
            export JAVA_HOME=$candidate
            java=$candidate/bin/java
            return
        fi
    done
    java=$(command -v java) && "$java" -version 2>&1 | grep -q '"25' || fail "There is no Java 25 here: set JAVA_HOME."
    JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$java")")")
    export JAVA_HOME
}

# The programs of PostgreSQL: those of the folder MINKA_POSTGRESQL, or the newest installed package.
find_postgresql() {
    local folder
    for folder in "${MINKA_POSTGRESQL:-}" $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -Vr); do
        if [ -n "$folder" ] && [ -x "$folder/initdb" ]; then
            programs=$folder
            return
        fi
    done
    fail "There is no PostgreSQL here: apt-get install postgresql, or name its programs in MINKA_POSTGRESQL."
}

# PostgreSQL refuses to run as root, and whoever it runs as may not be let into the folder this was called from.
as_nobody_special() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    elif id postgres >/dev/null 2>&1; then
        env -C / setpriv --reuid=postgres --regid=postgres --init-groups "$@"
    else
        env -C / setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"
    fi
}

# start_postgresql <folder> <port>: a server with the two roles of production and the database minka.
start_postgresql() {
    find_postgresql
    mkdir -p "$1"
    [ "$(id -u)" -ne 0 ] || chown "$(as_nobody_special id -u):$(as_nobody_special id -g)" "$1"
    as_nobody_special "$programs/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$1/initdb.log" ||
        fail "PostgreSQL could not be set up, see $1/initdb.log"
    run_postgresql "$1" "$2"
    psql_on "$2" -d postgres -f "$here/postgres/database.sql"
}

# run_postgresql <folder> <port>
run_postgresql() {
    find_postgresql
    as_nobody_special "$programs/pg_ctl" start -s -w -t 50 -D "$1/data" -l "$1/data.log" \
        -o "-p $2 -k '' -c listen_addresses=127.0.0.1 -c max_connections=150 -c fsync=${MINKA_FSYNC:-off}" ||
        fail "PostgreSQL does not start, see $1/data.log"
}

stop_postgresql() {
    find_postgresql
    as_nobody_special "$programs/pg_ctl" stop -s -w -t 20 -D "$1/data" -m fast || true
}

# psql_on <port> <options…>
psql_on() {
    local port=$1
    shift
    find_postgresql
    "$programs/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U postgres "$@"
}
