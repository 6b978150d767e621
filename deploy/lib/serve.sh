# shellcheck shell=bash
# Starts the server, tells a person where to go with which code, and stops it again. Needs say.sh and a current Node.

# Whether nothing listens on this port of this machine.
port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Whether the server on this port says that it is ready: its journal is open and replayed.
server_is_ready() (
  exec 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
  printf 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" >&3
  IFS= read -r -t 5 status <&3 && [[ $status == *' 200 '* ]]
)

# This machine's address on the network that its default route goes to.
lan_address() {
  local device
  device=$(awk '$2 == "00000000" { print $1; exit }' /proc/net/route)
  node -e '
    const all = require("node:os").networkInterfaces();
    const chosen = [...(all[process.argv[1]] ?? []), ...Object.values(all).flat()];
    console.log(chosen.find((one) => one.family === "IPv4" && !one.internal)?.address ?? "");
  ' "$device"
}

# The ids of the conferences in a data folder, one a line.
conference_ids() {
  "$1" conference list --data "$2" --json |
    node -e 'for (const one of JSON.parse(require("node:fs").readFileSync(0, "utf8"))) console.log(one.id);'
}

# serve_conference ROOT BINARY DATA LAN PORT: serves until Ctrl-C, or until the server ends by itself.
serve_conference() {
  local root=$1 binary=$2 data=$3 lan=$4 port=$5
  local host=127.0.0.1 listen=127.0.0.1 ids sample id

  mkdir -p "$data" 2>/dev/null || fail "The data folder $data can't be made: choose another with OOGST_DATA."
  if [[ $lan == yes ]]; then
    listen=0.0.0.0
    host=$(lan_address)
    [[ -n $host ]] || fail "This machine has no address on a network. Connect it to the venue's Wi-Fi first, or leave out --lan."
  fi
  local origin=http://$host:$port

  ids=$(conference_ids "$binary" "$data") || fail "The conferences in $data can't be read: see above."
  if [[ -z $ids ]]; then
    for sample in "$root"/deploy/sample/*.toml; do
      "$binary" conference create "$sample" --data "$data" >/dev/null || fail "The sample conference could not be made: see above."
    done
    ids=$(conference_ids "$binary" "$data")
  fi

  server_log=$data/oogst.log
  "$binary" serve --listen "$listen:$port" --data "$data" --web "$(dirname "$binary")/web" >>"$server_log" 2>&1 &
  server_pid=$!
  trap stop_server INT TERM HUP
  until server_is_ready "$port"; do
    kill -0 "$server_pid" 2>/dev/null || server_ended
    sleep 0.1
  done

  for id in $ids; do
    "$binary" conference codes "$id" --data "$data" --origin "$origin"
    printf '\n'
  done
  if [[ $lan == yes ]]; then
    "$binary" qr "$origin/"
    printf 'On the same Wi-Fi: scan this, or type %s\n' "$origin/"
  else
    printf 'Open %s (for phones in the room: deploy/run --lan)\n' "$origin/"
  fi
  printf 'What the server does is in %s. Ctrl-C stops it.\n' "$server_log"
  wait "$server_pid" || true
  server_ended
}

# Ctrl-C: ends the server as a service manager would, and waits until all is on disk.
stop_server() {
  local code=0
  trap '' INT TERM HUP
  say "" "Stopping."
  kill -TERM "$server_pid" 2>/dev/null || true
  wait "$server_pid" || code=$?
  exit "$code"
}

# The server ended without being asked to.
server_ended() {
  local code=0
  wait "$server_pid" || code=$?
  say "" "The server ended by itself (exit code $code). The end of $server_log:"
  tail -n 15 "$server_log" | sed 's/^/    /' >&2
  exit "$((code == 0 ? 1 : code))"
}
