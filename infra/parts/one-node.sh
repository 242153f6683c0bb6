# One node of the jar with PostgreSQL, Redis and the invented community, as processes of this machine; read after
# processes.sh, not run. MINKA_JAR names the jar, MINKA_INSTALLED a folder that prepare.sh has filled already. Programs may
# ask as fast as they can, which nobody may in production.

# community <people>: everything but the node, in $folder.
community() {
    find_java
    for program in redis-server redis-cli curl jq openssl; do
        command -v "$program" >/dev/null || fail "Not installed: $program"
    done
    installed=${MINKA_INSTALLED:-}
    if [ -z "$installed" ]; then
        installed=$folder/minka
        "$here/prepare.sh" "${MINKA_JAR:-$(echo "$here"/../platform-web/target/platform-web-*.jar)}" "$installed" >"$folder/prepare.log" 2>&1 ||
            { cat "$folder/prepare.log" >&2; exit 1; }
    fi
    chmod 755 "$folder"
    mkdir -p "$folder/secrets"
    : >"$folder/settings"
    choose_ports
    address=http://127.0.0.1:$page
    start_postgresql "$folder/postgresql" "$postgresql"
    secret owner
    secret application
    MINKA_DATABASE_OWNER_PASSWORD_FILE=$folder/secrets/owner MINKA_DATABASE_PASSWORD_FILE=$folder/secrets/application \
        psql_on "$postgresql" -d postgres -f "$here/postgres/set-passwords.sql"
    start_redis
    minka --minka.command=cargar-demo --personas="$1" >"$folder/demo.log" 2>&1 ||
        { cat "$folder/demo.log" >&2; exit 1; }
    psql_on "$postgresql" -d minka -c 'vacuum analyze'
}

choose_ports() {
    local name
    for name in postgresql redis page check; do
        setting "$name" "$(free_port)"
    done
    . "$folder/settings"
    (($(printf '%s\n' "$postgresql" "$redis" "$page" "$check" | sort -u | wc -l) == 4)) || choose_ports
}

start_redis() {
    background redis redis-server --port "$redis" --bind 127.0.0.1 --dir "$folder" --save '' --appendonly no --loglevel warning
    until_true 10 redis_answers || fail "Redis does not start, see $folder/redis.log"
}

redis_answers() { [ "$(redis-cli -p "$redis" ping 2>/dev/null)" = PONG ]; }

# What a node of this rig is told.
minka() {
    MINKA_DATABASE_URL=jdbc:postgresql://127.0.0.1:$postgresql/minka \
        MINKA_DATABASE_OWNER_PASSWORD_FILE=$folder/secrets/owner \
        MINKA_DATABASE_PASSWORD_FILE=$folder/secrets/application \
        MINKA_REDIS_URL=redis://127.0.0.1:$redis \
        MINKA_BASE_URL=$address MINKA_SECURE_COOKIES=false MINKA_SECOND_STEP=optional MINKA_DEMO=true \
        MINKA_SECRET=only-for-one-node-on-this-machine MINKA_MAIL_HOST=ninguno MINKA_FILES_FOLDER=$folder/files \
        MINKA_API_REQUESTS_PER_MINUTE=60000000 MINKA_MANAGEMENT_PORT=$check SERVER_PORT=$page \
        "${runner[@]}" "$installed/minka" "$@"
}
runner=()

# start_node <what it is told besides…>
start_node() {
    runner=(background node)
    minka --minka.conversations.supports-per-minute=1000000 "$@"
    runner=()
}

ready() { answers "http://127.0.0.1:$check/readyz"; }

ready_or_gone() { ready || gone node; }

await_ready() {
    until_true 120 ready_or_gone && ready || { tail -n 40 "$folder/node.log" >&2; fail "The node does not become ready."; }
}

# Those who ask first: without the platform they would go on for ever.
end_everything() {
    local ended=$?
    kill ${watcher:-} ${writers:-} ${reading:-} 2>/dev/null || true
    for name in node redis; do end "$name"; done
    [ ! -d "$folder/postgresql" ] || stop_postgresql "$folder/postgresql"
    if ((ended == 0 || ${through:-0} == 1)); then rm -rf "$folder"; else echo "The logs are in $folder." >&2; fi
}

figure() { curl -fsS "http://127.0.0.1:$check/metrics" | sed -n "s/^$1\(_total\)\?\({[^}]*}\)\? //p" | head -n 1; }

sql() { psql_on "$postgresql" -d minka -At -F ' ' -c "$1"; }

# tokens <how many> <scopes>: so many members who are ranked, each with a token; one line of «token participant» each.
tokens() {
    sql "with chosen as (select p.id, p.member from participant p join member m on m.id = p.member
                       where p.board = 'MEMBERS' and p.visibility = 'NAMED' and not p.paused and m.status = 'ACTIVE'
                       order by p.id limit $1),
              given as (insert into personal_token (id, member, name, hash, ending, scopes, created_at, expires_at)
                        select gen_random_uuid(), member, 'rig', sha256(convert_to('minka_' || id, 'UTF8')), right(id::text, 4),
                               '$2'::text[], now(), now() + interval '1 day'
                        from chosen)
         select 'minka_' || id, id from chosen order by id"
}

# Everybody takes part, most of them with points: most of the invented community of ten thousand have contributed nothing.
give_points() {
    sql "insert into participant (id, member, organisation, board)
         select gen_random_uuid(), m.id, m.organisation, 'MEMBERS'
         from member m
         where m.status = 'ACTIVE' and not exists (select from participant p where p.member = m.id)
           and not exists (select from role_grant g where g.member = m.id)
         on conflict do nothing;
         insert into season (code, first_day, last_day)
         select y, (y || '-01-01')::date, (y || '-12-31')::date from to_char(now() at time zone 'America/Lima', 'YYYY') y
         on conflict do nothing"
    [ "${1:-}" != scores ] || sql "insert into score (period, participant, points, version, changed_at)
         select period, p.id, 1 + abs(hashtext(p.id::text || period)) % 400, 1, now()
         from participant p
         cross join unnest(array['*', to_char(now() at time zone 'America/Lima', 'YYYY'),
                                 to_char(now() at time zone 'America/Lima', 'YYYY-MM')]) period
         on conflict do nothing"
    psql_on "$postgresql" -d minka -c 'vacuum analyze'
}
