# shellcheck shell=bash
# What the steps share. A step is started by tests/run, or by hand once tests/run has installed what it needs.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
logs=$root/build/logs
mkdir -p "$logs"
cd "$root"
for part in say packages node build; do
  # shellcheck source=/dev/null
  source "$root/deploy/lib/$part.sh"
done
provide_node "$root" "$logs"

# Whether long rounds were asked for (tests/run --all).
is_long() { [[ ${OOGST_EFFORT-short} == long ]]; }

# build_and_test PRESET [CTEST OPTION...]: everything of that preset, then its tests, two at a time.
build_and_test() {
  local preset=$1
  shift
  configure "$root" "$preset" "$logs" -DOOGST_TESTS=ON
  compile "$root/build/$preset" "$logs" all
  ctest --preset "$preset" -j2 --no-tests=error "$@"
}
