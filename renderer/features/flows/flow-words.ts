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
