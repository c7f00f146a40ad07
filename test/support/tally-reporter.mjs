// A vitest reporter that writes what run.mjs adds up: tests passed, failed and skipped, for each project, and every
// failure that belongs to no test (a file that does not load, an unhandled rejection).
import { writeFileSync } from 'node:fs';

// eslint-disable-next-line no-restricted-exports -- vitest takes a reporter's default export and nothing else
export default class TallyReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const projects = {};
    for (const module of modules) {
      // A browser project is called "browser (chromium)".
      const name = module.project.name.split(' ')[0];
      const tally = (projects[name] ??= { passed: 0, failed: 0, skipped: 0 });
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') tally[state] += 1;
        else tally.skipped += 1;
      }
      const suites = [...module.children.allSuites()];
      tally.failed += [module, ...suites].filter((part) => part.errors().length > 0).length;
    }
    writeFileSync(process.env.TALLY_FILE, JSON.stringify({ projects, unhandled: unhandledErrors.length }));
  }
}
