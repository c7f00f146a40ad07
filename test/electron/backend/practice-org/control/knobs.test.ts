import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KNOBS } from '../../../../../electron/backend/practice-org/control/knobs.ts';

it('every knob stands in the table of FIDELITY.md, and nothing else does', () => {
  const path = join(import.meta.dirname, '../../../../../electron/backend/practice-org/FIDELITY.md');
  const [, section = ''] = readFileSync(path, 'utf8').split('## The control port');
  const named = section
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? ''));
  expect(named?.sort()).toEqual(Object.keys(KNOBS).sort());
});
