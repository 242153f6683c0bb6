#!/usr/bin/env bash
# What must hold of recognition, with real kills of a real process started from the jar, a real PostgreSQL and a real
# Redis: rows R2 to R8 of what is promised, each measured and followed by a comparison of the ranking with the ledger (R5 is
# one). Prints rows for docs/mediciones.md and ends with 1 if a goal is missed.
#
#   prove-recognition.sh [R2 R3 …]    all of them if none is said
#
# MINKA_JAR or MINKA_INSTALLED say what is proved, see parts/one-node.sh; MINKA_KILLS how often R3 kills (20), MINKA_ACTIONS
# how many actions R2 sends (10000), MINKA_PEOPLE how many people there are (12000). The caps and the pace of supports are
# lifted, and programs may ask as fast as they can.
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"
. "$here/parts/processes.sh"
. "$here/parts/one-node.sh"

kills=${MINKA_KILLS:-20}
actions=${MINKA_ACTIONS:-10000}
people=${MINKA_PEOPLE:-12000}
wanted=" ${*:-R2 R3 R4 R5 R6 R7 R8} "
missed=0
for one in $wanted; do [[ $one =~ ^R[2-8]$ ]] || fail "No such row: $one"; done
folder=$(mktemp -d "${TMPDIR:-/tmp}/minka-proof-XXXXXX")
trap end_everything EXIT
trap 'exit 130' INT TERM

wants() { [[ $wanted == *" $1 "* ]]; }
millis() { echo $(($(now) / 1000)); }
client() { "$java" -cp "$folder/client" Supporters "$@"; }
verdict() { if awk "BEGIN { exit !($1) }"; then echo 'se cumple'; else echo 'no se cumple'; fi; }
seconds() { awk "BEGIN { printf \"%.1f s\", $1 / 1000 }" | tr . ,; }

# row <what> <figure> <goal> <condition of awk>
row() {
    local said
    said=$(verdict "$4")
    [ "$said" = 'se cumple' ] || missed=1
    echo "| $(date +%F) | \`infra/prove-recognition.sh\` | $1 | $(load) | ${2//./,} (meta: ${3//./,}, $said) |"
}

year=$(TZ=America/Lima date +%Y)
# Of whom a tenth does not want to be seen, pauses or advises.
community "$people"
mkdir "$folder/client"
javac=$(dirname "$java")/javac
[ -x "$javac" ] || fail 'A JDK is needed, to compile parts/Supporters.java.'
"$javac" -d "$folder/client" "$here/parts/Supporters.java" || fail 'parts/Supporters.java does not compile.'
give_points
# Everybody with points that the ledger knows of; supports as many as there are.
sql "insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn, points, reason, at, recorded_at)
     select id, '$year', (now() at time zone 'America/Lima')::date, 'LESSON_PUBLISHED', 1, 'rig', '', 1,
            1 + abs(hashtext(id::text)) % 400, 'AWARD', now(), now()
     from participant where board <> 'NONE';
     insert into score (period, participant, points, version, changed_at)
     select unnest(array['*', e.season, to_char(e.day, 'YYYY-MM')]), e.participant, e.points, 1, now()
     from ledger_entry e where e.subject = 'rig'
     on conflict (period, participant) do update set points = score.points + excluded.points, version = score.version + 1, changed_at = now();
     insert into recognition_rule (kind, version, points, moment, audience, enabled, valid_from, reason)
     values ('SUPPORT_RECEIVED', 3, 1, 'ACCEPTANCE', 'EVERYBODY', true, now() - interval '1 hour', 'Sin topes, para medir')"
psql_on "$postgresql" -d minka -c 'vacuum analyze'

tokens 100 '{READ,WRITE}' >"$folder/givers"
token=$(head -n 1 "$folder/givers" | cut -d ' ' -f 1)
# Pairs of a giver and a practice of others, in any order; some of them for each of the proofs.
sql "select 'minka_' || g.id, p.code
     from (select id, member from participant
           where id in ($(sed "s/.* \(.*\)/'\1'/" "$folder/givers" | paste -sd ,)) order by id) g
     cross join (select p.id, p.code from practice p join practice_entry e on e.practice = p.id
                 order by md5(p.code) limit 900) p
     where not exists (select from practice_team t where t.practice = p.id and t.member = g.member)
       and not exists (select from conversation_support s where s.subject = p.id and s.member = g.member)
     order by md5(g.id || p.code)" >"$folder/pairs"
taken=0
# some <how many>: actions nobody has taken yet, in a file of their own.
some() {
    sed -n "$((taken + 1)),$((taken + $1))p" "$folder/pairs" >"$folder/some"
    taken=$((taken + $1))
    [ "$(wc -l <"$folder/some")" = "$1" ] || fail 'There are no more pairs to support.'
}

# triples <how many>: who gives, who of the team is ranked and sees it, and the practice.
triples() {
    some $(($1 * 3))
    sql "with pair (giver, code) as (values $(sed "s/\(.*\) \(.*\)/('\1','\2')/" "$folder/some" | paste -sd ,)),
              seen as (select distinct on (giver, code) giver, a.id as other, m.id as member, code
                       from pair
                       join practice p using (code)
                       join practice_team t on t.practice = p.id
                       join member m on m.id = t.member and m.status = 'ACTIVE'
                       join participant a on a.member = m.id and a.board = 'MEMBERS' and a.visibility = 'NAMED'
                       order by giver, code, a.id),
              given as (insert into personal_token (id, member, name, hash, ending, scopes, created_at, expires_at)
                        select distinct on (member) gen_random_uuid(), member, 'rig',
                               sha256(convert_to('minka_' || other, 'UTF8')), right(other::text, 4), '{READ}'::text[], now(),
                               now() + interval '1 day'
                        from seen
                        where not exists (select from personal_token k
                                          where k.hash = sha256(convert_to('minka_' || other, 'UTF8'))))
         select giver, 'minka_' || other, code from seen limit $1" >"$folder/triples"
}

# What was supported and has not been recognised, and news nobody has handled.
behind() {
    sql "select (select count(*) from event_publication where completion_date is null)
              + (select count(*)
                 from conversation_support s
                 join participant g on g.member = s.member
                 join practice_team t on t.practice = s.subject and t.member <> s.member
                 where s.kind = 'practice'
                   and not exists (select from contribution c
                                   join participant p on p.id = c.participant
                                   where p.member = t.member and c.subject = 'practice:' || s.subject
                                     and c.kind = 'SUPPORT_RECEIVED' and c.occurrence = g.id::text))"
}
fails() { awk "BEGIN { exit !(\"$(figure minka_events_failed)\" + 0 > 0) }"; }
caught_up() { sleep 0.5; [ "$(behind)" = 0 ]; } # the question is work for the machine that is measured

# Awards that are there twice, contributions without their award, and scores that are not the sum of the ledger.
wrong() {
    sql "select (select count(*) from (select from ledger_entry where kind = 'SUPPORT_RECEIVED' and reason = 'AWARD'
                                       group by subject, occurrence, participant having count(*) > 1) doubled)
              + (select count(*) from contribution c
                 where c.kind = 'SUPPORT_RECEIVED' and c.accepted and c.outcome = 'AWARDED' and c.rule = 3
                   and (select count(*) from ledger_entry e
                        where e.subject = c.subject and e.kind = c.kind and e.occurrence = c.occurrence
                          and e.participant = c.participant) <> 1)
              + (select count(*)
                 from (select period, participant, sum(points) as points
                       from (select unnest(array['*', season, to_char(day, 'YYYY-MM')]) as period, participant, points
                             from ledger_entry) one
                       group by period, participant) e
                 full join score s using (period, participant)
                 where coalesce(e.points, 0) <> coalesce(s.points, 0))"
}

# Boards of all kinds: which one is asked of the API, which entries count for it and who stands on it, a line each.
boards() {
    local month widest
    month=$(TZ=America/Lima date +%Y-%m)
    widest=$(sql "select r.macro_region || ' ' || o.region || ' ' || o.id
                  from participant p join organisation o on o.id = p.organisation join region r on r.code = o.region
                  where p.board = 'MEMBERS' and p.visibility = 'NAMED' and not p.paused
                  group by r.macro_region, o.region, o.id order by count(*) desc, o.id limit 1")
    read -r macro region organisation <<<"$widest"
    echo "board=MEMBERS&period=$year|season = '$year'|p.board = 'MEMBERS'"
    echo "board=MEMBERS&period=$month|to_char(day, 'YYYY-MM') = '$month'|p.board = 'MEMBERS'"
    echo "board=MEMBERS&period=*|true|p.board = 'MEMBERS'"
    echo "board=ADVISORS&period=$year|season = '$year'|p.board = 'ADVISORS'"
    echo "board=MEMBERS&period=$year&scope=MACRO_REGION&scopeId=$macro|season = '$year'|p.board = 'MEMBERS' and r.macro_region = '$macro'"
    echo "board=MEMBERS&period=$month&scope=REGION&scopeId=$region|to_char(day, 'YYYY-MM') = '$month'|p.board = 'MEMBERS' and o.region = '$region'"
    echo "board=MEMBERS&period=$year&scope=ORGANISATION&scopeId=$organisation|season = '$year'|p.board = 'MEMBERS' and o.id = '$organisation' and p.visibility = 'NAMED'"
}

# by_ledger <which entries> <who>: a ranking as the ledger has it.
by_ledger() {
    sql "with points as (select participant, sum(points) as points from ledger_entry where $1 group by 1)
         select rank() over (order by s.points desc), s.points,
                case when p.visibility = 'NAMED' or 'minka_' || p.id = '$token' then p.member::text else '-' end
         from points s
         join participant p on p.id = s.participant
         left join organisation o on o.id = p.organisation
         left join region r on r.code = o.region
         where $2 and p.visibility <> 'HIDDEN' and not p.paused and p.member is not null and s.points > 0
         order by s.points desc, p.id"
}
# differences <a line of the boards>: between the ledger and what the API tells.
differences() {
    local asked entries who
    IFS='|' read -r asked entries who <<<"$1"
    by_ledger "$entries" "$who" >"$folder/ledger.txt"
    client ranking "$address" "$token" "$asked" >"$folder/ranking.txt" || { echo 1; return; }
    diff "$folder/ledger.txt" "$folder/ranking.txt" | grep -c '^[<>]' || true
}
same() { sleep 0.5; [ "$(differences "$(head -n 1 "$folder/boards")")" = 0 ]; }

# After every fault: the rankings are the ledger, in score, rank and order within a tie.
compare() {
    local found=0 rows='' board
    boards >"$folder/boards"
    until_true 60 same || true
    while read -r board; do
        found=$((found + $(differences "$board")))
        rows="$rows $(wc -l <"$folder/ledger.txt")"
    done <"$folder/boards"
    row "R5, $1: siete rankings contra el libro, de$(sed 's/ /, /g; s/^,//' <<<"$rows") personas" "$found diferencias en puntos, puesto y orden" '0' "$found == 0"
}

source_is() {
    [ "$(curl -fsS --max-time 2 -H "Authorization: Bearer $token" "$address/api/v1/rankings?limit=1" | jq -r .source)" = "$1" ]
}
watch_begins() {
    rm -f "$folder/stop"
    client watch "$address" "$token" "$folder/stop" >"$folder/watched" &
    watcher=$!
}
watch_ends() {
    touch "$folder/stop"
    wait "$watcher"
    watcher=
    read -r _ reads failures read50 read99 readmax <<<"$(tail -n 1 "$folder/watched")"
}
# back <since when, in ms>: how long after it Redis answered again for good.
back() {
    awk -v since="$1" '$1 == "all" { next } $2 == "REDIS" { if ($1 >= since) at = $1; next } { at = 0 } END { print at ? at - since : 99999 }' \
        "$folder/watched"
}
writers_begin() { # <how many at most> <rate>
    some "$1"
    cp "$folder/some" "$folder/written"
    rm -f "$folder/enough"
    client steady "$address" "$folder/written" 16 "$2" "$folder/enough" >"$folder/writers" &
    writers=$!
}
writers_end() {
    touch "$folder/enough"
    wait "$writers"
    writers=
    read -r confirmed failed write50 write99 writemax <"$folder/writers"
}

warm_up() {
    writers_begin 2000 20
    watch_begins
    sleep 45
    watch_ends
    writers_end
}

start_node
await_ready
until_true 60 source_is REDIS || fail "The ranking is not read from Redis, see $folder/node.log."
until_true 600 caught_up || fail "What the demonstration contributed is not recognised: $(behind) behind."
compare 'al empezar'

if wants R2; then
    some "$actions"
    before=$(sql "select count(*) from conversation_support")
    begun=$(millis)
    read -r sent confirmed <<<"$(client thrice "$address" "$folder/some" 24)"
    until_true 120 caught_up || true
    took=$(($(millis) - begun))
    given=$(($(sql "select count(*) from conversation_support") - before))
    row "R2: $actions apoyos, cada uno enviado tres veces a la vez, uno de los tres sin esperar respuesta ($sent pedidos)" \
        "$confirmed confirmados, $given guardados, $(behind) sin reconocer, $(wrong) dobles o distintos del libro, en $(seconds "$took")" \
        "0 dobles" "$(wrong) == 0 && $(behind) == 0 && $given == $actions && $confirmed == $actions"
    compare 'después de R2'
fi

if wants R3; then
    triples 200
    writers_begin 4000 20
    read -r many p50 p99 max <<<"$(client arrivals "$address" "$folder/triples")"
    writers_end
    row "Un aporte visible en el ranking: $many apoyos, mientras otros escriben 20 por segundo" \
        "p50 $p50 ms, p99 $p99 ms, el más lento $max ms después de la respuesta" 'p99 1 s' "$p99 <= 1000"
    row 'R3: todo premio llega' "$many de 200, el más lento $max ms" '2 s' "$many == 200 && $max <= 2000"
    slowest=0
    fewest=999999
    for number in $(seq "$kills"); do
        writers_begin 2500 0
        sleep "1.$((RANDOM % 10))"
        kill -KILL "$(cat "$folder/node.pid")"
        killed=$(millis)
        touch "$folder/enough"
        wait "$writers" || true
        writers=
        flying=$(sql "select count(*) from event_publication where completion_date is null")
        ((flying >= fewest)) || fewest=$flying
        until_true 10 gone node || fail 'The node does not die.'
        start_node
        await_ready
        until_true 90 caught_up || true
        took=$(($(millis) - killed))
        ((took <= slowest)) || slowest=$took
        echo "kill $number: $flying in flight, everything there after $took ms, $(behind) behind" >&2
    done
    row "R3: $kills veces kill -9 con al menos $fewest avisos sin atender" \
        "todo reconocido, lo más tarde $(seconds "$slowest") después de matarlo; $(behind) sin reconocer, $(wrong) dobles o distintos del libro" \
        "30 s, 0" "$slowest <= 30000 && $(behind) == 0 && $(wrong) == 0 && $fewest >= 10"
    compare 'después de R3'
fi

if wants R4; then
    triples 150
    poisoned=$(tail -n 1 "$folder/triples" | cut -d ' ' -f 3)
    giver=$(tail -n 1 "$folder/triples" | cut -d ' ' -f 1)
    sed -i '$d' "$folder/triples"
    sed -i "/ $poisoned\$/d" "$folder/triples"
    subject=$(sql "select 'practice:' || id from practice where code = '$poisoned'")
    sql "create function poison() returns trigger language plpgsql as \$\$ begin raise exception 'poison'; end \$\$;
         create trigger poison before insert on contribution for each row when (new.subject = '$subject')
             execute function poison()"
    curl -fsS -X PUT -H "Authorization: Bearer $giver" "$address/api/v1/practices/$poisoned/support"
    until_true 45 fails || fail "The poisoned event does not fail, see $folder/node.log."
    read -r many p50 p99 max <<<"$(client arrivals "$address" "$folder/triples")"
    seen=$(figure minka_events_failed)
    sql 'drop trigger poison on contribution; drop function poison()'
    repaired=$(millis)
    until_true 120 caught_up || true
    row "R4: un aviso que siempre falla, y $many apoyos de otros mientras tanto" \
        "p99 de los otros $p99 ms; la medida de avisos que fallan dice $seen; atendido por sí solo $(seconds $(($(millis) - repaired))) después de corregir la causa, $(behind) sin reconocer" \
        'p99 2 s, visible, 0 perdidos' "$p99 <= 2000 && $seen > 0 && $(behind) == 0"
    compare 'después de R4'
fi

if wants R5; then
    sql "insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn, points, reason, at, recorded_at)
         select id, '$year', (now() at time zone 'America/Lima')::date, 'LESSON_PUBLISHED', 1, 'rig unheard', '', 1, 7, 'AWARD', now(), now()
         from participant where board = 'MEMBERS' order by md5(id::text) limit 500;
         update score s set points = points + 7, version = version + 1, changed_at = now()
         where exists (select from ledger_entry e where e.subject = 'rig unheard' and e.participant = s.participant
                         and s.period in ('*', e.season, to_char(e.day, 'YYYY-MM')))"
    begun=$(millis)
    until_true 90 same || true
    row 'R5: 500 personas con puntos de los que nadie avisó' "iguales a los $(seconds $(($(millis) - begun)))" '60 s' "$(($(millis) - begun)) <= 60000"
    head=$(redis-cli -p "$redis" --scan --pattern '*:ranking' | head -n 1)
    board=$head:$(redis-cli -p "$redis" hget "$head" current):MEMBERS:$year:'*'
    lost=$(redis-cli -p "$redis" zremrangebyrank "$board" 100 199)
    moved=$(redis-cli -p "$redis" eval "local all = redis.call('ZRANGE', KEYS[1], 500, 599)
        for i, m in ipairs(all) do redis.call('ZADD', KEYS[1], -9999, m) end
        return #all" 1 "$board")
    [ "$lost $moved" = '100 100' ] || fail "The board was not spoilt: $lost, $moved."
    begun=$(millis)
    until_true 90 same || true
    row 'R5: 100 personas borradas y 100 cambiadas a mano en Redis' "iguales a los $(seconds $(($(millis) - begun)))" '60 s' "$(($(millis) - begun)) <= 60000"
fi

if wants R6; then
    for path in '' '/neighbours'; do echo "/api/v1/rankings$path"; done >"$folder/paths"
    cut -d ' ' -f 1 "$folder/givers" >"$folder/readers"
    writers_begin 2000 20
    watch_begins
    # A board of many people is built again in more time.
    long=$((8 + people / 3000))
    goal=$((people > 20000 ? 20000 : 5000))
    "$java" "$here/parts/Readers.java" "$address" "$folder/paths" 3 $((8 + long)) "$folder/readers" >"$folder/read" &
    reading=$!
    sleep 8
    redis-cli -p "$redis" flushall >/dev/null
    begun=$(millis)
    sleep "$long"
    wait "$reading"
    reading=
    watch_ends
    writers_end
    read -r rate _ _ r99 _ readfailed <"$folder/read"
    took=$(back "$begun")
    row "R6: FLUSHALL con $people personas, mientras cuatro leen sin pausa y se escriben 20 apoyos por segundo" \
        "se lee otra vez de Redis a los $(seconds "$took"); $((failures + readfailed)) lecturas y $failed escrituras fallidas ($rate lecturas por segundo, p99 $r99 ms)" \
        "$((goal / 1000)) s, 0" "$took <= $goal && $failures + $readfailed + $failed == 0"
    compare 'después de R6'
fi

if wants R7; then
    curl -fsS -c "$folder/jar" "$address/ingresar" >"$folder/door"
    csrf=$(sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' "$folder/door" | head -n 1)
    curl -sS -o /dev/null -b "$folder/jar" -c "$folder/jar" --data-urlencode correo=gestora@demo.pe --data-urlencode clave=Minka-demo-2026 --data-urlencode "_csrf=$csrf" "$address/ingresar"
    inside() { [ "$(curl -s -o /dev/null -w '%{http_code}' -b "$folder/jar" "$address/inicio")" = 200 ]; }
    inside || fail 'The one who would be logged out has not come in.'
    # As a node that has been at work for a minute, not one whose code is still being compiled.
    warm_up
    writers_begin 2000 20
    sleep 12
    writers_end
    before99=$write99
    writers_begin 2000 20
    watch_begins
    sleep 3
    kill -KILL "$(cat "$folder/redis.pid")"
    rm -f "$folder/redis.pid"
    out=0
    for _ in $(seq 20); do inside || out=$((out + 1)); sleep 0.3; done
    begun=$(millis)
    start_redis
    sleep 6
    inside || out=$((out + 1))
    watch_ends
    writers_end
    took=$(back "$begun")
    row 'R7: kill -9 de Redis mientras se escriben 20 apoyos por segundo, y se inicia vacío 6 s después (su inicio se cuenta)' \
        "$failed escrituras y $failures lecturas fallidas; p99 de escribir $before99 ms antes, $write99 ms mientras tanto; se lee otra vez de Redis a los $(seconds "$took"); $out veces sin sesión" \
        '0; p99 +50 ms; 2 s; 0' "$failed + $failures + $out == 0 && $write99 - $before99 <= 50 && $took <= 2000"
    compare 'después de R7'
fi

if wants R8; then
    writers_begin 2000 20
    sleep 8
    writers_end
    before99=$write99
    writers_begin 2000 20
    watch_begins
    sleep 3
    kill -STOP "$(cat "$folder/redis.pid")"
    sleep 5
    begun=$(millis)
    kill -CONT "$(cat "$folder/redis.pid")"
    sleep 4
    watch_ends
    writers_end
    took=$(back "$begun")
    row 'R8: Redis no responde durante 5 s (SIGSTOP)' \
        "$failed escrituras y $failures lecturas fallidas; p99 de escribir $before99 ms antes, $write99 ms mientras tanto; la lectura más lenta $readmax ms; se lee otra vez de Redis a los $(seconds "$took")" \
        '0; p99 +50 ms; la lectura más lenta 700 ms, que es un tiempo de espera de 400 ms y la pregunta a PostgreSQL; 1 s' "$failed + $failures == 0 && $write99 - $before99 <= 50 && $readmax <= 700 && $took <= 1000"
    compare 'después de R8'
fi
through=1
exit "$missed"
