/** A Salesforce 18-character id, or `local:<uuid>` until the server gives one; bundles may use any non-empty string. */
export type Id = string;

/** A UTC instant as an ISO 8601 string, e.g. `2025-06-12T09:00:00Z`. */
export type Instant = string;

/** A calendar day in the Advocate's zone, `YYYY-MM-DD`. */
export type Day = string;

export type Region = 'AMER' | 'EMEA' | 'APJ' | 'APAC';

export type EditionId = 'fy26' | 'fy25' | 'global-digital-smb' | 'pooled-amer' | 'smb-ae';
