# shellcheck shell=bash
# A current Node, without downloads from elsewhere: Debian 12 has Node 18, which is too old for our tools, but its npm
# can fetch the npm package that carries a newer one. Needs say.sh and packages.sh.

node_version=24.21.0
npm_version=11.19.1

# Whether the node on the PATH is 22.12 or newer, and npm is there as well.
node_is_current() {
  command -v npm >/dev/null || return 1
  local version major minor
  version=$(node --version 2>/dev/null) || return 1
  IFS=. read -r major minor _ <<<"${version#v}"
  ((major > 22 || (major == 22 && minor >= 12)))
}

# node_packages ROOT: what Debian must bring before provide_node can work, one a line; usually nothing.
node_packages() {
  node_is_current || [[ -x $1/.tools/node_modules/.bin/npm ]] || command -v npm >/dev/null || printf 'npm\n'
}

# provide_node ROOT LOG_DIR: afterwards node and npm on the PATH are current, from ROOT/.tools if need be.
provide_node() {
  local root=$1 log_dir=$2 architecture
  node_is_current && return 0
  local bin=$root/.tools/node_modules/.bin
  if [[ -x $bin/npm && $("$bin/node" --version 2>/dev/null) == "v$node_version" ]]; then
    export PATH="$bin:$PATH"
    return 0
  fi

  case $(uname -m) in
    x86_64) architecture=x64 ;;
    aarch64) architecture=arm64 ;;
    *) fail "There is no ready-made Node for a $(uname -m) machine. Install Node 22.12 or newer yourself, then start again." ;;
  esac
  command -v npm >/dev/null || fail "Node 22.12 or newer with npm is needed for the web pages. Install it, then start again."
  rm -rf "$root/.tools/node_modules"
  mkdir -p "$root/.tools"
  narrate "Fetching Node $node_version" "$log_dir/node.log" npm install --prefix "$root/.tools" --no-save --no-package-lock \
    --ignore-scripts --no-audit --no-fund "node-linux-$architecture@$node_version" "npm@$npm_version" ||
    fail "Node could not be fetched from the npm registry. Is there a network?"
  export PATH="$bin:$PATH"
  hash -r
  node_is_current || fail "The Node that was fetched does not run on this machine (see $log_dir/node.log)."
}

# install_node_packages DIR LOG_DIR: `npm ci` in DIR, only when its lock file or Node changed since the last time.
install_node_packages() {
  local dir=$1 log_dir=$2 wanted
  local stamp=$dir/node_modules/.installed
  wanted="$(node --version) $(sha256sum <"$dir/package-lock.json")"
  [[ -f $stamp && $(<"$stamp") == "$wanted" ]] && return 0
  narrate "Fetching the npm packages of ${dir##*/}" "$log_dir/npm-${dir##*/}.log" npm ci --prefix "$dir" --no-audit --no-fund ||
    fail "The npm packages could not be fetched. Is there a network?"
  printf '%s\n' "$wanted" >"$stamp"
}
