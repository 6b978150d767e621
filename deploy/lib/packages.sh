# shellcheck shell=bash
# What Debian 12 must have installed, and how to get it. Needs say.sh.

# What the server is built from.
build_packages() {
  printf '%s\n' g++ cmake ninja-build pkg-config \
    libboost1.81-dev nlohmann-json3-dev libspdlog-dev libsqlite3-dev libsodium-dev libutf8proc-dev \
    libqrcodegencpp-dev libtomlplusplus-dev libcli11-dev libjemalloc-dev
}

# What the tests need besides.
test_packages() {
  printf '%s\n' ccache clang libclang-rt-14-dev libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev \
    chromium-headless-shell fonts-dejavu-core fonts-noto-color-emoji git shellcheck
}

# missing_packages NAME...: those that are not installed, one a line.
missing_packages() {
  local name status
  for name in "$@"; do
    status=$(dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null || true)
    grep -qx installed <<<"$status" || printf '%s\n' "$name"
  done
}

# as_root COMMAND...: through sudo for whoever is not root.
as_root() {
  if ((EUID == 0)); then "$@"; else sudo -- "$@"; fi
}

# Whether as_root can work here; asks for the sudo password if there is a person to give it.
can_be_root() {
  ((EUID == 0)) && return 0
  command -v sudo >/dev/null || return 1
  if [[ -t 0 && -t 2 ]]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

# install_packages LOG_DIR NAME...: installs what is missing, and touches apt only if something is.
install_packages() {
  local log_dir=$1
  shift
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This machine has no apt, so nothing is installed for you. Oogst is built on Debian 12 with these packages:" "  $*"
    return 0
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]} == 0)) && return 0

  local by_hand="  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  can_be_root || fail "Some packages are missing, and installing them takes root (or sudo). Have this run as root, then start again:" "$by_hand"

  local apt=(as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
  narrate "Asking Debian which packages there are" "$log_dir/apt-update.log" "${apt[@]}" update ||
    say "  Going on with the package list that was there."
  # Never take away what somebody else installed, for example another version of Boost.
  narrate "Installing ${#missing[@]} packages: ${missing[*]}" "$log_dir/apt-install.log" \
    "${apt[@]}" install --no-install-recommends --no-remove "${missing[@]}" ||
    fail "The packages could not be installed. The lines above say why: no network, a full or read-only disk, or a package" \
      "that stands in the way (libboost1.74-dev does). Once that is solved, start again, or install them by hand as root:" "$by_hand"
}
