import type { FlowPlanned } from '#shared/rpc';

type Message = Extract<FlowPlanned['steps'][number], { kind: 'message' }>;

const recipients: Readonly<Record<Message['to'], string>> = {
  customer: 'the customer',
  'case-comment': 'whoever follows the case',
  'opportunity-feed': 'whoever follows the opportunity',
  'support-ticket': 'the support ticket',
  'support-team': 'the support team',
  'sales-support': 'Sales Support',
  manager: 'my manager',
  'regional-asm': 'the region’s ASM',
};

export function recipientWords(to: Message['to']): string {
  return recipients[to];
}

/** Whether what is written leaves what was there below it, as a new entry of Next Steps does. */
export function isPutBefore(from: string | null, to: string): boolean {
  return from !== null && from !== '' && to.endsWith(from);
}

/** What is new of a value; gaps that a question still has to fill are shown as such. */
export function newPart(from: string | null, to: string): string {
  const part = isPutBefore(from, to) ? to.slice(0, to.length - (from?.length ?? 0)).trim() : to;
  return part.replace(/\{\{\s*[\w-]+\s*\}\}/g, '…');
}
