import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WipeMark } from '../../../../electron/backend/workspace/wipe-mark.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const owner = { orgId: '00Dxx0000001gPFEAY', userId: '005xx000001SxxxAAC' };

it('the mark of a sign-out lasts until it is cleared, and says only whose it is', () => {
  const mark = new WipeMark(join(folder, 'data'));
  expect(mark.load()).toBeNull();
  mark.save({ ...owner, name: 'Ada Novak' } as typeof owner);
  expect(new WipeMark(join(folder, 'data')).load()).toEqual(owner);
  expect(statSync(join(folder, 'data/signing-out.json')).mode & 0o777).toBe(0o600);
  mark.clear();
  mark.clear();
  expect(mark.load()).toBeNull();
});

it('a damaged mark is none', () => {
  writeFileSync(join(folder, 'signing-out.json'), '{"orgId":');
  expect(new WipeMark(folder).load()).toBeNull();
});
