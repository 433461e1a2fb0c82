import { writeFileSync } from 'node:fs';

/** Leaves what a process has used when it ends, for `bench -- size`; those that it starts do not. */
const file = process.env.CHIFU_USAGE;
delete process.env.CHIFU_USAGE;
if (file)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
  });
