import { RowRefused } from '../org-error.ts';
import type { Store } from '../store/store.ts';
import type { Row } from '../store/table.ts';

const same = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

/** Contacts that the duplicate rule takes for the same person: the same e-mail address, or the same name at one account. */
export function duplicatesOf(store: Store, contact: Row, exceptId: string | null): readonly Row[] {
  const { rows } = store.table('Contact');
  return rows.filter(
    (row) =>
      row['IsDeleted'] !== true &&
      row['Id'] !== exceptId &&
      (same(row['Email'], contact['Email']) ||
        (row['AccountId'] === contact['AccountId'] &&
          typeof row['AccountId'] === 'string' &&
          same(row['LastName'], contact['LastName']) &&
          same(row['FirstName'], contact['FirstName']))),
  );
}

/** The refusal that lists them. */
export function duplicatesDetected(found: readonly Row[]): RowRefused {
  const matchRecords = found.map((row) => ({
    additionalInformation: [],
    fieldDiffs: [],
    matchConfidence: 100,
    record: {
      attributes: { type: 'Contact', url: `/services/data/v63.0/sobjects/Contact/${String(row['Id'])}` },
      Id: row['Id'] ?? null,
    },
  }));
  const duplicateResult = {
    allowSave: true,
    duplicateRule: 'Standard_Contact_Duplicate_Rule',
    duplicateRuleEntityType: 'Contact',
    errorMessage: 'Use one of these records?',
    matchResults: [
      {
        entityType: 'Contact',
        errors: [],
        matchEngine: 'ExactMatchEngine',
        matchRecords,
        rule: 'Standard_Contact_Match_Rule',
        size: matchRecords.length,
        success: true,
      },
    ],
  };
  return new RowRefused([
    { duplicateResult, message: 'Use one of these records?', errorCode: 'DUPLICATES_DETECTED', fields: [] },
  ]);
}
