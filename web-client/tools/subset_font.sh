#!/bin/sh
# Makes src/look/fonts/atkinson_hyperlegible_next.woff2 out of the npm package: weights 400 to 700 and the Latin letters and
# signs that our pages and Western European names and texts need, 20 kB instead of 34. Run it when the package changes; the
# result is committed, so that building needs no Python. Needs Debian's python3-fonttools and python3-brotli.
set -eu
cd "$(dirname "$0")/.."
package=node_modules/@fontsource-variable/atkinson-hyperlegible-next
whole=$package/files/atkinson-hyperlegible-next-latin-wght-normal.woff2
letters="U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+0178,U+02C6,U+02DC,U+0300-0302,U+0308,U+2010-2011,U+2013-2014"
signs="U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032-2033,U+2039-203A,U+20AC,U+2212,U+FFFD"
narrowed=$(mktemp)
trap 'rm -f "$narrowed"' EXIT
/usr/bin/python3 -m fontTools varLib.instancer -q "$whole" wght=400:700 -o "$narrowed"
/usr/bin/python3 -m fontTools.subset "$narrowed" --unicodes="$letters,$signs" --no-hinting --flavor=woff2 \
  --layout-features=kern,mark,mkmk,ccmp,locl,tnum,lnum,frac --output-file=src/look/fonts/atkinson_hyperlegible_next.woff2
cp "$package/LICENSE" src/look/fonts/LICENSE
