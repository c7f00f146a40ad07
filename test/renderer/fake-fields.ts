import type { FieldSurvey } from '#shared/rpc';
import type { PracticeDirectory } from '../../renderer/state/clients.ts';

interface Chosen {
  readonly chosen: Readonly<Record<string, string | null>>[];
  readonly values: Readonly<Record<string, Readonly<Record<string, string | null>>>>[];
}

/** What an org calls its fields, as a main process answers that says and refuses what it was made with. */
export function aFieldsPort(
  rows: FieldSurvey['rows'] = [],
  refuses: Error | null = null,
  picklists: FieldSurvey['picklists'] = [],
): PracticeDirectory['fields'] & Chosen {
  const chosen: Readonly<Record<string, string | null>>[] = [];
  const values: Chosen['values'] = [];
  return {
    chosen,
    values,
    survey: async ({ text }) => {
      if (text !== undefined && refuses) throw refuses;
      return { profile: 'the profile', otherOrg: text !== undefined, rows, picklists };
    },
    choose: async ({ fields, values: spelled = {} }) => {
      if (refuses) throw refuses;
      chosen.push(fields);
      values.push(spelled);
      const named = rows.map((row) => ({ ...row, api: fields[row.name] ?? null, how: 'chosen' as const }));
      return { profile: 'the profile', otherOrg: false, rows: named, picklists };
    },
  };
}
