# shellcheck shell=bash
# Builds the release binary and the web pages beside it. Needs say.sh.

# How many compilers at once: one a core, but each may take 1.5 GB of memory.
compile_jobs() {
  local cores memory_mb jobs
  cores=$(nproc)
  memory_mb=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
  jobs=$((memory_mb / 1500))
  ((jobs > cores)) && jobs=$cores
  ((jobs < 1)) && jobs=1
  printf '%s\n' "$jobs"
}

# compile DIR LOG_DIR TARGET...: ninja, with its own progress line on a terminal.
compile() {
  local dir=$1 log_dir=$2 jobs
  shift 2
  jobs=$(compile_jobs)
  local ninja=(cmake --build "$dir" --parallel "$jobs" --target "$@")
  if [[ -t 2 ]]; then
    say "Compiling (${dir##*/})"
    NINJA_STATUS="  [%f of %t, %e s] " "${ninja[@]}" >&2
  else
    NINJA_STATUS="[%f of %t] " narrate "Compiling (${dir##*/})" "$log_dir/build-${dir##*/}.log" "${ninja[@]}"
  fi
}

# configure ROOT PRESET LOG_DIR [CMAKE OPTION...]: once; afterwards ninja sees itself when CMake has to run again.
configure() {
  local root=$1 preset=$2 log_dir=$3
  shift 3
  local dir=$root/build/$preset stamp=$root/build/$preset/.configured
  [[ -f $dir/build.ninja && -f $stamp && $(<"$stamp") == "$*" ]] && return 0
  (cd "$root" && narrate "Configuring $preset" "$log_dir/configure-$preset.log" cmake --preset "$preset" "$@") || return 1
  printf '%s\n' "$*" >"$stamp"
}

# build_pages ROOT LOG_DIR: the web client into build/release/web, when something that it is made from changed.
build_pages() {
  local root=$1 log_dir=$2 wanted
  local stamp=$root/build/release/web.stamp out=$root/build/release/web
  wanted=$(cd "$root" && find web-client protocol/schema -name node_modules -prune -o -path web-client/src/protocol/frames.ts -prune -o \
    -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  [[ -f $out/index.html && -f $stamp && $(<"$stamp") == "$wanted" ]] && return 0
  rm -f "$stamp"
  OOGST_WEB_OUT=$out narrate "Building the pages" "$log_dir/pages.log" npm run --prefix "$root/web-client" build || return 1
  printf '%s\n' "$wanted" >"$stamp"
}
