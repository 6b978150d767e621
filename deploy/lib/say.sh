# shellcheck shell=bash
# How the scripts speak to a person: everything on stderr, one argument a line, long work as one line every few seconds.

say() { printf '%s\n' "$@" >&2; }

# fail SENTENCE...: one sentence a line, then stop.
fail() {
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit 1
}

# narrate LABEL LOG COMMAND...: runs the command with its output in LOG, says every few seconds how far it is, and
# shows where LOG went wrong if it fails. Answers the command's exit code.
narrate() {
  local label=$1 log=$2 started=$SECONDS code=0 watcher
  shift 2
  say "$label"
  : >"$log"
  watch_log "$log" &
  watcher=$!
  # The command runs in the foreground, so that Ctrl-C reaches it.
  "$@" >"$log" 2>&1 </dev/null || code=$?
  kill "$watcher" 2>/dev/null || true
  wait "$watcher" 2>/dev/null || true
  if ((code != 0)); then
    say "  This failed after $((SECONDS - started)) s. From $log:"
    failure_in "$log" | sed 's/^/    /' >&2
  fi
  return "$code"
}

# Says the newest line of a log every five seconds, until it is stopped or the script is gone.
watch_log() {
  local started=$SECONDS said=$SECONDS
  while kill -0 $$ 2>/dev/null; do
    sleep 0.5
    if ((SECONDS - said >= 5)); then
      said=$SECONDS
      say "  $((SECONDS - started)) s  $(last_line "$1")"
    fi
  done
}

# Where a log went wrong: a build goes on for a while after its first failure, and npm prints its usage after the cause.
failure_in() {
  local first
  first=$(grep -n -m1 -E '^(FAILED:|npm (ERR!|error) )' "$1" | cut -d: -f1 || true)
  if [[ -n $first ]]; then tail -n "+$first" "$1" | head -n 60; else tail -n 30 "$1"; fi
}

# The newest line of a log, short enough for one terminal line.
last_line() { tail -c 2000 "$1" 2>/dev/null | tr '\r' '\n' | sed 's/[[:space:]]*$//' | awk 'NF && !/^npm warn/ { line = $0 } END { print substr(line, 1, 100) }'; }
