export const DEEP_LINK_SCHEME = 'advocate-desk';

/** A Salesforce id, or one that this laptop gave. */
const CASE_ID = /^(?:[A-Za-z0-9]{15,18}|local:[0-9A-Fa-f-]{36})$/;

/** Whether a text from outside may stand as a case's id in an address. */
export function isCaseId(text: string): boolean {
  return CASE_ID.test(text);
}

/** The case that `advocate-desk://case/<id>` names, or null for anything else. */
export function caseOfDeepLink(link: string): string | null {
  const id = /^advocate-desk:\/\/case\/([^/?#]+)\/?$/.exec(link)?.[1];
  if (id === undefined) return null;
  const plain = id.replace(/^local%3A/i, 'local:');
  return isCaseId(plain) ? plain : null;
}

/** The part of the app's address that opens a case, in both hosts; empty for the app's own start. */
export function addressOfCase(caseId: string | null): string {
  return caseId === null ? '' : `#/case/${caseId}`;
}
