#!/usr/bin/env bash
# ssf 0.11.2 (npm): the weekday format that Excel offers in Chinese, [$-804]aaaa, prints the sign of a currency and the
# letters of the format; of the date nothing is left. The tag in brackets is that of a language. ssf does not know the
# weekday of aaaa either, but without the tag it prints no dollar. numfmt 3.2.6 (npm) prints the weekday both ways.
#
# Seen on 2026-11-29, for 45717 (2025-03-01, a Saturday), as [$-804]aaaa and as aaaa:
#   ssf     $aaaa   aaaa
#   numfmt  星期六  Saturday
#
# Succeeds as long as that is so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund numfmt@3.2.6 ssf@0.11.2

cat >weekday.mjs <<'EOF'
import { format } from 'numfmt';
import SSF from 'ssf';
const TAGGED = '[$-804]aaaa';
console.log('ssf', SSF.format(TAGGED, 45717), SSF.format('aaaa', 45717));
console.log('numfmt', format(TAGGED, 45717), format('aaaa', 45717));
EOF
seen=$(node weekday.mjs)
echo "$seen"
expected='ssf $aaaa aaaa
numfmt 星期六 Saturday'
if [ "$seen" != "$expected" ]; then
  echo 'It is no longer so.' >&2
  exit 1
fi
