import { fy26 } from '#shared/handbook';
import type { SyncObject } from '#shared/sync';

/** A value of a picklist that the rules compare. */
export interface MappedValue {
  /** As the app says it. */
  readonly value: string;
  /** What does not work where the org has no such value. */
  readonly without: string;
}

/** A picklist whose values organisations spell as they like. */
export interface MappedPicklist {
  readonly object: SyncObject;
  /** The name that the app uses. */
  readonly field: string;
  readonly label: string;
  readonly values: readonly MappedValue[];
  /** Values that only begin so count as well: `Guaranteed churn - no budget`. */
  readonly byBeginning?: true;
}

const closing = (outcome: string): string => `closing a case as ${outcome}`;
const action = (value: string): MappedValue => ({ value, without: `closing with “${value}”` });

export const mappedPicklists: readonly MappedPicklist[] = [
  {
    object: 'Case',
    field: 'Status',
    label: 'Case Status',
    values: [
      { value: 'Open', without: 'telling which cases nobody has begun' },
      { value: 'In Progress: Attempting Contact', without: 'starting a case: it stays as Salesforce has it' },
      { value: 'In Progress: Blocked', without: 'marking a case as blocked' },
      { value: 'In Progress: Engaged', without: 'marking a case as engaged' },
      { value: 'Closed: Resolved', without: closing('resolved') },
      { value: 'Closed: Duplicate', without: closing('a duplicate') },
      { value: 'Closed: Unresponsive', without: closing('unresponsive') },
    ],
  },
  {
    object: 'Case',
    field: 'Resolution_Action__c',
    label: 'Resolution Action',
    values: fy26.resolutionActions.map(action),
  },
  {
    object: 'Case',
    field: 'Priority',
    label: 'Case Priority',
    values: [
      { value: 'High', without: 'what comes first in the day, and the review of urgent cases' },
      { value: 'Medium', without: 'giving a case the priority Medium' },
      { value: 'Low', without: 'what comes last in the day' },
    ],
  },
  {
    object: 'Opportunity',
    field: 'Type',
    label: 'Opportunity Type',
    values: [
      { value: 'Renewal', without: 'what is asked of renewals (R10-8)' },
      ...['Growth', 'Add-On', 'First Order', 'QSR'].map((value) => ({
        value,
        without: `telling ${value} apart: it counts as Growth`,
      })),
    ],
  },
  {
    object: 'Opportunity',
    field: 'Renewal_Risk_Category__c',
    label: 'Renewal Risk Category',
    byBeginning: true,
    values: [{ value: 'Guaranteed churn', without: 'the check that a guaranteed churn is Closed Lost (R10-8)' }],
  },
];
