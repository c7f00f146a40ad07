import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, lookForChromium } from './test/support/chromium.mjs';

const browserTests = 'test/renderer/**/*.browser.test.{ts,tsx}';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          setupFiles: ['test/support/property-seed.ts'],
          testTimeout: 30_000,
          environment: 'node',
          include: ['test/{shared,electron,guards,faults,contract,simulate}/**/*.test.ts'],
          exclude: ['test/guards/fixtures/**'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          setupFiles: ['test/support/property-seed.ts'],
          testTimeout: 30_000,
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          exclude: [browserTests],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        plugins: [react()],
        // Bundled beforehand: one found late would reload the page under a running test.
        optimizeDeps: { include: ['@orpc/contract', 'dexie', 'zod'] },
        test: {
          name: 'browser',
          include: [browserTests],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                // Where none is found the launch fails with this as the missing path: it must never pass for "no tests".
                executablePath: lookForChromium() ?? 'no Chromium, Chrome or Edge found: set CHROME_PATH',
                args: [...chromiumFlags],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
