import type { FieldSurvey } from '#shared/rpc';
import type { PracticeDirectory } from '../../renderer/state/clients.ts';

/** What an org calls its fields, as a main process answers that says and refuses what it was made with. */
export function aFieldsPort(
  rows: FieldSurvey['rows'] = [],
  refuses: Error | null = null,
): PracticeDirectory['fields'] & { readonly chosen: Readonly<Record<string, string | null>>[] } {
  const chosen: Readonly<Record<string, string | null>>[] = [];
  return {
    chosen,
    survey: async ({ text }) => {
      if (text !== undefined && refuses) throw refuses;
      return { profile: 'the profile', otherOrg: text !== undefined, rows };
    },
    choose: async ({ fields }) => {
      if (refuses) throw refuses;
      chosen.push(fields);
      const named = rows.map((row) => ({ ...row, api: fields[row.name] ?? null, how: 'chosen' as const }));
      return { profile: 'the profile', otherOrg: false, rows: named };
    },
  };
}
