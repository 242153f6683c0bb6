# Processes of a rig, whose numbers and logs lie in $folder; read after common.sh, not run.

setting() { echo "$1=${*:2}" >>"$folder/settings"; }

# background <name> <command…>: in a session of its own, so that it outlives this script; its number in <name>.pid.
background() {
    local name=$1
    shift
    setsid "$@" >>"$folder/$name.log" 2>&1 </dev/null &
    echo $! >"$folder/$name.pid"
}

alive() { [ -f "$folder/$1.pid" ] && kill -0 "$(cat "$folder/$1.pid")" 2>/dev/null; }

gone() { ! alive "$1"; }

end() {
    alive "$1" || return 0
    kill -TERM "$(cat "$folder/$1.pid")"
    until_true 35 gone "$1" || kill -KILL "$(cat "$folder/$1.pid")"
    rm -f "$folder/$1.pid"
}

secret() { (umask 077 && openssl rand -hex 24 >"$folder/secrets/$1"); }
