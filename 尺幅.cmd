@echo off
chcp 65001 >nul
cd /d "%~dp0"
where npm >nul 2>nul
if errorlevel 1 (
  echo 这台电脑上还没有 Node.js。请到 https://nodejs.org 下载安装“LTS”版本，再双击这个文件。
  pause
  exit /b 3
)
if not exist node_modules\.package-lock.json (
  echo 第一次使用，正在准备，要几分钟……
  call npm ci
  if errorlevel 1 (
    echo 没有准备好：看看网络通不通，再双击一次。
    pause
    exit /b 3
  )
)
node scripts\run.cjs menu
if errorlevel 1 pause
