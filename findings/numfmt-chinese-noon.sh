#!/usr/bin/env bash
# numfmt 3.2.6 (npm), the formatter inside Univer: a time in the format that Excel offers in Chinese,
# 上午/下午h"时"mm"分", is shown with both words before it, and the hour goes on to 24.
# ssf 0.11.2 (npm) takes 上午/下午 for what it is, the Chinese AM/PM, and prints one of them.
#
# Seen on 2026-11-29, for 0.25 and 0.75 of a day:
#   numfmt  上午/下午6时00分  上午/下午18时00分
#   ssf     上午6时00分       下午6时00分
#
# Succeeds as long as that is so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund numfmt@3.2.6 ssf@0.11.2

cat >times.mjs <<'EOF'
import { format } from 'numfmt';
import SSF from 'ssf';
const FORMAT = '上午/下午h"时"mm"分"';
const times = [0.25, 0.75];
console.log('numfmt', ...times.map((time) => format(FORMAT, time)));
console.log('ssf', ...times.map((time) => SSF.format(FORMAT, time)));
EOF
seen=$(node times.mjs)
echo "$seen"
expected='numfmt 上午/下午6时00分 上午/下午18时00分
ssf 上午6时00分 下午6时00分'
if [ "$seen" != "$expected" ]; then
  echo 'It is no longer so.' >&2
  exit 1
fi
