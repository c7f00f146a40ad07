import { describe, expect, it } from 'vitest';
import { parseBundle, readBundle } from '#shared/domain';
import { aBundle, aCase, aUser, aWorkspace } from '../../support/builders.ts';

describe('parseBundle', () => {
  it('gives the workspace and keeps the properties that it does not know', () => {
    const cases = [{ ...aCase(), colour: { of: 'tea' } }];
    const parsed = parseBundle(aBundle({ cases, note: 'kept' }));
    expect(parsed).toEqual({
      ok: true,
      workspace: { ...aWorkspace({ cases }), format: 'advocate-desk/workspace', version: 1, note: 'kept' },
    });
  });

  it('overlooks a byte order mark', () => {
    expect(parseBundle(`\uFEFF${aBundle()}`).ok).toBe(true);
  });

  it('allows ids that lead nowhere', () => {
    expect(parseBundle(aBundle({ users: [], cases: [aCase({ contactId: 'gone', opportunityId: 'gone' })] })).ok).toBe(
      true,
    );
  });

  const { subject: _, ...unnamed } = aCase();
  const refused: readonly [claim: string, text: string, code: string, message: RegExp][] = [
    ['an empty file', '', 'empty', /^is empty: /],
    ['a byte order mark alone', '\uFEFF \n', 'empty', /^is empty: /],
    ['a page of HTML', '<!doctype html>\n<p>Sign in', 'not-json', /^is not JSON \(/],
    ['half a file', aBundle().slice(0, -5), 'not-json', /^is not JSON \(/],
    ['a list', '[]', 'not-a-bundle', /^is a list, a workspace bundle is a JSON object$/],
    ['null', 'null', 'not-a-bundle', /^is null, /],
    [
      'another format',
      '{"format":"vcard"}',
      'not-a-bundle',
      /^format: expected "advocate-desk\/workspace", got "vcard"$/,
    ],
    ['no format', '{}', 'not-a-bundle', /^format: .* got nothing$/],
    ['a newer version', aBundle({ version: 2 }), 'newer-version', /^version: 2 is newer than .* update Advocate Desk$/],
    ['no version', aBundle({ version: undefined }), 'invalid', /^version: expected 1, got nothing$/],
    ['a version in quotes', aBundle({ version: '1' }), 'invalid', /^version: expected 1, got "1"$/],
    ['a missing list', aBundle({ leads: undefined as never }), 'invalid', /^leads: is missing, expected a list$/],
    [
      'a missing field',
      aBundle({ cases: [aCase(), unnamed] as never }),
      'invalid',
      /^cases\[1\]\.subject: is missing, expected text$/,
    ],
    [
      'a word that is none of the choices',
      aBundle({ cases: [aCase({ priority: 'Urgent' as never })] }),
      'invalid',
      /^cases\[0\]\.priority: expected one of High, Medium, Low, got "Urgent"$/,
    ],
    [
      'a wrong type',
      aBundle({ cases: [aCase({ caseNumber: 7 as never })] }),
      'invalid',
      /^cases\[0\]\.caseNumber: expected text, got 7$/,
    ],
    [
      'null for nothing',
      aBundle({ cases: [aCase({ contactId: null as never })] }),
      'invalid',
      /^cases\[0\]\.contactId: expected text, got null$/,
    ],
    [
      'a day where an instant is due',
      aBundle({ cases: [aCase({ createdAt: '2025-06-12' })] }),
      'invalid',
      /^cases\[0\]\.createdAt: expected an instant like 2025-06-12T09:00:00Z, got "2025-06-12"$/,
    ],
    [
      'a day that does not exist',
      aBundle({ cases: [aCase({ nextStepsDate: '2025-02-30' })] }),
      'invalid',
      /^cases\[0\]\.nextStepsDate: expected a day like 2025-06-12, got "2025-02-30"$/,
    ],
    ['an empty id', aBundle({ cases: [aCase({ id: '' })] }), 'invalid', /^cases\[0\]\.id: expected some text, got ""$/],
    [
      'an unknown edition',
      aBundle({ edition: 'fy99' as never }),
      'invalid',
      /^edition: expected one of fy26, .*, got "fy99"$/,
    ],
    [
      'a rank of four',
      aBundle({ accounts: [{ id: 'a', name: 'A', rank: 4 as never }] }),
      'invalid',
      /^accounts\[0\]\.rank: expected one of 1, 2, 3, got 4$/,
    ],
    [
      'an id given twice',
      aBundle({ users: [aUser(), aUser({ id: 'x' }), aUser()] }),
      'duplicate-id',
      /^users\[2\]\.id: "u-kk" is taken by users\[0\]: /,
    ],
  ];
  it.each(refused)('refuses %s in one line that says what, where and how to mend it', (_claim, text, code, message) => {
    const parsed = parseBundle(text);
    expect(parsed).toEqual({ ok: false, code, message: expect.stringMatching(message) as string });
    expect(JSON.stringify(parsed)).not.toContain('\\n');
  });

  it('says how many more there are', () => {
    const parsed = parseBundle(aBundle({ cases: [aCase({ priority: 'A' as never, status: '' })] }));
    expect(parsed).toMatchObject({ message: expect.stringMatching(/ \(and 1 more\)$/) as string });
  });

  it('shortens a long value', () => {
    const parsed = parseBundle(aBundle({ asOf: 'x'.repeat(500) }));
    expect(parsed.ok ? '' : parsed.message.length).toBeLessThan(140);
  });
});

it('readBundle takes content that is parsed already', () => {
  expect(readBundle(JSON.parse(aBundle())).ok).toBe(true);
});
