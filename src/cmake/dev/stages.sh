# shellcheck shell=bash
# Stages with a name, a clock, a log and, when they fail, a sentence that says what to do. Sourced by ./dev.

logs=build/logs

# The last thing a log says, short enough for a line.
last_words() {
    tail -n 1 "$1" 2>/dev/null | tr -d '\r' | cut -c 1-90
}

# Tells how a background stage is getting on: every second on a terminal, every half minute elsewhere.
watch_stage() {
    local pid=$1 name=$2 log=$3 started=$SECONDS elapsed told=0
    while kill -0 "$pid" 2>/dev/null; do
        elapsed=$((SECONDS - started))
        if [ -t 1 ]; then
            printf '\r\033[K[%4d s] %s  %s' "$elapsed" "$name" "$(last_words "$log")"
        elif [ $((elapsed - told)) -ge 30 ]; then
            told=$elapsed
            printf '[%4d s] %s  %s\n' "$elapsed" "$name" "$(last_words "$log")"
        fi
        sleep 0.2
    done
    if [ -t 1 ]; then printf '\r\033[K'; fi
}

# stage NAME ADVICE COMMAND…: runs it with its output in build/logs.
stage() {
    local name=$1 advice=$2 log started=$SECONDS code=0
    shift 2
    mkdir -p "$logs"
    log=$logs/${name//[^a-z0-9]/-}.log
    "$@" >"$log" 2>&1 &
    local pid=$!
    watch_stage "$pid" "$name" "$log"
    wait "$pid" || code=$?
    if [ "$code" -ne 0 ]; then
        tail -n 40 "$log" >&2
        printf '\n./dev: %s failed (the whole log is %s). %s\n' "$name" "$log" "$advice" >&2
        exit 1
    fi
    if [ $((SECONDS - started)) -gt 1 ]; then
        printf '[%4d s] %s: done\n' $((SECONDS - started)) "$name"
    fi
}
