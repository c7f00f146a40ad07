import type { DeskState } from '#shared/rpc';
import { clockWords } from '../../ui/day-words.ts';
import type { Time } from '../../ui/time.ts';

type Sync = DeskState['sync'];
type Swept = NonNullable<Sync['swept']>;

const many = (count: number, what: string): string => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** What the sweep found gone from Salesforce. */
export function sweptWords({ kind, deleted, hidden, of, unsent }: Swept): string {
  if (kind === 'held') {
    const cause = hidden > 0 ? ' Perhaps your access was changed by mistake: ask your administrator.' : '';
    return `Salesforce no longer shows ${(deleted + hidden).toLocaleString('en')} of the ${many(of, 'record')} kept here. Nothing was removed.${cause}`;
  }
  const gone = hidden > 0 ? `Salesforce no longer shows you ${many(hidden, 'record')}, which left this laptop.` : '';
  const kept = unsent > 0 ? `${many(unsent, 'change')} of yours on deleted records wait in the Outbox.` : '';
  return [gone, kept].filter(Boolean).join(' ');
}

/** Why changes are looked for less often, or not at all; null while all is as usual. */
export function rhythmWords({ rhythm }: Pick<Sync, 'rhythm'>, time: Time): string | null {
  const until = rhythm?.resumeAt ? ` until ${clockWords(rhythm.resumeAt, time)}` : ' for now';
  switch (rhythm?.why) {
    case 'limit-near':
      return 'Looking for changes less often: most of the calls to Salesforce for today are used.';
    case 'pushes-only':
      return rhythm.mayPull
        ? null
        : `Not looking for changes${until}: nearly all calls to Salesforce are used. Sync now still does.`;
    case 'limit-reached':
      return `Salesforce takes no calls from your organisation${until}. Your changes are kept here.`;
    default:
      return null;
  }
}

/** That the org lacks fields; the rest of the app goes on without them. */
export function missingWords({ missing }: Pick<Sync, 'missing'>): string | null {
  return missing.length === 0 ? null : `${many(missing.length, 'field')} not in Salesforce`;
}
