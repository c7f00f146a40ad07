import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FieldsFile } from '../../../../electron/backend/workspace/fields-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-fields-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fields = { 'Case.Next_Steps__c': 'Notes__c', 'Case.Feedback__c': null };
const values = { 'Case.Status': { 'Closed: Resolved': 'Solved' } };
const nothing = { fields: {}, values: {} };

it('keeps what was chosen for its org alone, for nobody else to read, until it is cleared', () => {
  new FieldsFile(folder).save({ orgId: 'org', fields, values });
  const file = new FieldsFile(folder);
  expect([file.load('org'), file.load('another org')]).toEqual([{ orgId: 'org', fields, values }, nothing]);
  expect(statSync(join(folder, 'fields.json')).mode & 0o777).toBe(0o600);
  file.clear();
  expect(file.load('org')).toEqual(nothing);
});

it('has chosen nothing where the file is damaged', () => {
  writeFileSync(join(folder, 'fields.json'), '{"format":"advocate-desk/fields"');
  expect(new FieldsFile(folder).load('org')).toEqual(nothing);
});
