#!/bin/sh
# Makes src/look/fonts/ out of the npm package, weights 400 to 700, in two files: the letters and signs of Dutch and English,
# which every page preloads (10 kB instead of 34), and rarer signs with the other letters of Western Europe, which a browser
# fetches when a text has one. Run it when the package changes; the result is committed, so that building needs no Python. The same ranges stand in
# src/look/font.css. Needs Debian's python3-fonttools and python3-brotli.
set -eu
cd "$(dirname "$0")/.."
package=node_modules/@fontsource-variable/atkinson-hyperlegible-next
whole=$package/files/atkinson-hyperlegible-next-latin-wght-normal.woff2
usual="U+0020-0022,U+0027-0029,U+002B-003B,U+003F,U+0041-005A,U+0061-007A,U+00A0,U+00B7,U+00C9"
usual="$usual,U+00E0-00E1,U+00E8-00E9,U+00EB,U+00EF,U+00F3,U+00F6,U+00FC,U+2011,U+2013-2014,U+2018-2019"
usual="$usual,U+201C-201D,U+2026,U+20AC,U+2212"
other="U+0023-0026,U+002A,U+003C-003E,U+0040,U+005B-0060,U+007B-007E,U+00A1-00B6,U+00B8-00C8"
other="$other,U+00CA-00DF,U+00E2-00E7,U+00EA,U+00EC-00EE,U+00F0-00F2,U+00F4-00F5,U+00F7-00FB,U+00FD-00FF"
other="$other,U+0131,U+0152-0153,U+0178,U+02C6,U+02DC,U+2010,U+201A,U+201E,U+2022,U+2032-2033"
other="$other,U+2039-203A,U+FFFD"
narrowed=$(mktemp)
trap 'rm -f "$narrowed"' EXIT
/usr/bin/python3 -m fontTools varLib.instancer -q "$whole" wght=400:700 -o "$narrowed"

# subset UNICODES NAME
subset() {
  /usr/bin/python3 -m fontTools.subset "$narrowed" --unicodes="$1" --no-hinting --flavor=woff2 \
    --layout-features=kern,tnum --output-file="src/look/fonts/$2.woff2"
}
subset "$usual" atkinson_hyperlegible_next
subset "$other" atkinson_hyperlegible_next_other
cp "$package/LICENSE" src/look/fonts/LICENSE
