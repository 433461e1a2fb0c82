/* Loaded before a command: counts how often each file of the exhibition is read, and writes it down at the end. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const counts = new Map();
const folder = process.env.CHIFU_COUNT_IN ?? '\0';

function count(file) {
  const path = String(file);
  if (path.startsWith(folder)) counts.set(path, (counts.get(path) ?? 0) + 1);
}

for (const owner of [fs, fs.promises]) {
  for (const name of ['readFile', 'readFileSync', 'open', 'openSync', 'createReadStream']) {
    const own = owner[name];
    if (own === undefined) continue;
    owner[name] = function (file, ...rest) {
      count(file);
      return own.call(this, file, ...rest);
    };
  }
}
syncBuiltinESMExports();
process.on('exit', () => {
  // The launcher, which this is loaded into too, reads none of them.
  if (counts.size === 0) return;
  const own = Object.fromEntries([...counts].map(([path, times]) => [path.slice(folder.length + 1), times]));
  fs.writeFileSync(process.env.CHIFU_COUNT_OUT ?? '', JSON.stringify(own));
});
