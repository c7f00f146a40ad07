import { ORPCError } from '@orpc/client';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClosePreview } from '#shared/rpc';
import type { DeskClient } from '../../../renderer/state/clients.ts';
import { drawApp } from '../draw-app.tsx';
import { FakeDesk } from '../fake-desk.ts';

type CloseInput = Parameters<DeskClient['editing']['close']>[0];
type Texts = { nextSteps: string | null; feedback: string | null };

/** The gate wants a newer entry and a feedback, and lets the case through. */
function previewOf(texts: Texts): ClosePreview {
  const wanted = (field: string) => ({ table: 'cases' as const, id: 'case-0', field, label: 'Write it', ours: false });
  const fixes = [wanted('nextSteps'), wanted('feedback')];
  const blockers = texts.feedback === null ? [{ rule: 'R10-12', message: 'Write what the customer said.', fixes }] : [];
  const verdict = { outcome: 'resolved', status: 'Closed: Resolved', allowed: blockers.length === 0, blockers, warnings: [] } as const;
  return {
    suggestion: null,
    outcomes: [{ ...verdict, blockers: [...verdict.blockers], warnings: [] }],
    choices: [],
    resolutionActions: ['Answered Question'],
    recentReasons: [],
    values: { resolutionAction: 'Answered Question', nextStepsDate: null, contactId: null, duplicateOfId: null, ...texts },
  };
} // prettier-ignore

async function openSheet(stored: Texts) {
  const desk = new FakeDesk();
  const closings: CloseInput[] = [];
  const org = { stored };
  Object.assign(desk.answers, {
    closePreview: ({ draft = {} }: { draft?: Partial<Texts> }) => previewOf({ ...org.stored, ...draft }),
    close: (input: CloseInput) => {
      closings.push(input);
      const isOther = (field: keyof Texts) =>
        input.seen?.[field] !== undefined && input.seen[field] !== org.stored[field];
      if (isOther('nextSteps') || isOther('feedback'))
        throw new ORPCError('CHANGED_MEANWHILE', {
          message: 'It changed since you began to write.',
          data: { wayOut: 'Look, then save again.' },
        });
      return { group: 'g', label: 'Close', id: input.id };
    },
    next: () => null,
  });
  const { user } = drawApp(desk);
  await user.click(await screen.findByText('Reason 0'));
  await user.keyboard('e');
  const sheet = within(await screen.findByRole('dialog'));
  await sheet.findByRole('textbox', { name: 'Feedback' });
  return { user, sheet, closings, org };
}

describe('the closing sheet', () => {
  it('shows both texts where a colleague wrote meanwhile, and closes with what is looked at', async () => {
    const { user, sheet, closings, org } = await openSheet({ nextSteps: 'old\nolder', feedback: null });
    const entry = sheet.getByRole('textbox', { name: 'Next Steps, newest entry' });
    await user.clear(entry);
    await user.type(entry, 'mine');
    org.stored = { nextSteps: 'theirs\nold\nolder', feedback: 'They are happy' };
    await user.type(entry, '!');
    expect(entry).toHaveProperty('value', 'mine!');
    await user.click(sheet.getByRole('button', { name: 'Close and next' }));
    await sheet.findByText(/It changed since you began to write/);
    const both = await sheet.findByRole('textbox', { name: 'Next Steps' });
    expect(both).toHaveProperty('value', 'mine!\nolder\ntheirs');
    sheet.getAllByText(/Enter begins another line here, Ctrl\+Enter closes\./);
    expect(sheet.getByRole('textbox', { name: 'Feedback' })).toHaveProperty('value', 'They are happy');
    await user.type(both, '{Control>}{Enter}{/Control}');
    const feedback = ['NA', 'They are happy'];
    expect(closings).toEqual([
      {
        id: 'case-0',
        outcome: 'resolved',
        nextSteps: 'mine!\nolder',
        feedback: feedback[0],
        seen: { nextSteps: 'old\nolder', feedback: null },
      },
      { id: 'case-0', outcome: 'resolved', nextSteps: 'mine!\nolder\ntheirs', feedback: feedback[1], seen: org.stored },
    ]);
  });

  it('says of no text that it was seen unless it is written', async () => {
    const { user, sheet, closings, org } = await openSheet({ nextSteps: 'old', feedback: null });
    org.stored = { nextSteps: 'theirs\nold', feedback: null };
    await user.click(sheet.getByRole('button', { name: 'Close and next' }));
    expect(closings).toMatchObject([{ feedback: 'NA', seen: { feedback: null } }]);
    expect(closings[0]?.seen).not.toHaveProperty('nextSteps');
  });
});
