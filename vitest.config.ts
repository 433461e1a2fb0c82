import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files of tests that share a process: one of its own for each would take longer than its tests do. */
const shared = ['src/**/*.test.ts'];
/** These set what holds for a whole process: the threads and the memory of sharp. */
const apart = ['src/{images,proof,share}/**/*.test.ts'];
const never = ['tests/e2e/**', '**/node_modules/**'];

export default defineConfig({
  test: {
    // Vitest would have one less than there are cores: one, on a machine of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: [...apart, 'scripts/**/*.test.ts', 'sample/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: never,
        },
      },
      {
        extends: true,
        test: { name: 'shared', include: shared, exclude: [...apart, ...never], isolate: false },
      },
    ],
  },
});
