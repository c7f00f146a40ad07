import { DeskError } from '#shared/rpc';
import type { EditedTable } from '#shared/sync';

/** The refusals that several commands share, and what they call a record. */

export const nouns: Readonly<Record<EditedTable, string>> = {
  cases: 'case',
  contacts: 'contact',
  accounts: 'account',
  opportunities: 'opportunity',
  activities: 'activity',
};

export function notReady(): DeskError {
  return new DeskError('NOT_READY', 'No workspace is open here.', 'Sign in, or wait until it has been read.');
}

export function unknownRecord(what: string): DeskError {
  return new DeskError('UNKNOWN_RECORD', `This ${what} is not on this laptop.`, 'Open it once while online, then try again.');
} // prettier-ignore

export function deletedMeanwhile(what: string): DeskError {
  return new DeskError(
    'DELETED_MEANWHILE',
    `This ${what} is gone: it was deleted meanwhile.`,
    'Copy what you typed, if you still need it.',
  );
}

export function notADay(problem: string, field: string): DeskError {
  return new DeskError('NOT_A_DAY', problem, 'Type a day like fri, +3d, 6m or 3 mar.', { field });
}

export function byRule(rule: string, message: string, wayOut: string): DeskError {
  return new DeskError('RULE_REFUSED', message, wayOut, { rules: [{ rule, message }] });
}

export function alreadySent(): DeskError {
  return new DeskError(
    'RULE_REFUSED',
    'This is on its way to Salesforce and cannot be taken back any more.',
    'Change it again instead.',
  );
}
