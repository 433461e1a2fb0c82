#!/bin/sh
# 尺幅的菜单：在 Linux 上运行 ./chifu.sh，在 macOS 上双击“尺幅.command”。
cd "$(dirname "$0")" || exit 3
if ! command -v npm >/dev/null 2>&1; then
  echo '这台电脑上还没有 Node.js。请到 https://nodejs.org 下载安装“LTS”版本，再运行一次。'
  exit 3
fi
if [ ! -f node_modules/.package-lock.json ]; then
  echo '第一次使用，正在准备，要几分钟……'
  npm ci || { echo '没有准备好：看看网络通不通，再运行一次。'; exit 3; }
fi
exec node scripts/run.cjs menu
