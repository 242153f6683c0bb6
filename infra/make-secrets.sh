#!/usr/bin/env bash
# Makes every secret of a new installation in a folder (infra/secrets) that only its owner can enter. What is there
# already stays: run again, it only adds what is missing. There is no default password anywhere.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"

folder=${1:-$here/secrets}
command -v openssl >/dev/null || fail "Not installed: openssl"
mkdir -p "$folder"
chmod 700 "$folder"

# keep <name> <command…>: containers read the file under another number, so that the folder is what protects it.
keep() {
    local name=$1
    shift
    [ ! -s "$folder/$name" ] || return 0
    "$@" >"$folder/$name.new"
    chmod 444 "$folder/$name.new"
    mv "$folder/$name.new" "$folder/$name"
    echo "made $folder/$name"
}

secret() { openssl rand -hex 24; }

redis_url() { echo "redis://:$(cat "$folder/redis-password")@redis:6379"; }

redis_settings() {
    printf '%s\n' "requirepass $(cat "$folder/redis-password")" 'save ""' 'appendonly no' \
        'maxmemory 384mb' 'maxmemory-policy noeviction'
}

# Only until there is one that browsers trust: put its chain and its key, in this order, into tls.pem.
certificate() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=${MINKA_HOST:-localhost}" \
        -addext "subjectAltName=DNS:${MINKA_HOST:-localhost}" -keyout "$folder/tls.key.new" -out "$folder/tls.crt.new" 2>/dev/null
    cat "$folder/tls.crt.new" "$folder/tls.key.new"
    rm -f "$folder/tls.crt.new" "$folder/tls.key.new"
}

keep database-superuser-password secret
keep database-owner-password secret
keep database-password secret
keep redis-password secret
keep platform-secret secret
keep redis-url redis_url
keep redis-settings redis_settings
keep grafana-password secret
keep tls.pem certificate
