/** A case as its cover has to know it. */
export interface HandedOver {
  readonly id: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly account: string | null;
  readonly status: string;
  readonly nextStep: string | null;
  readonly nextStepsDate: string | null;
  readonly reason: string;
}

/** The sheet as plain text, one case a paragraph, to be put into a mail. */
export function handOverText(cases: readonly HandedOver[]): string {
  return cases
    .map(({ caseNumber, subject, account, status, nextStep, nextStepsDate, reason }) =>
      [
        `${caseNumber} ${subject}${account === null ? '' : ` (${account})`}`,
        `  ${status}. ${reason}.`,
        `  Next step: ${nextStep ?? 'none written'}${nextStepsDate === null ? '' : `, due ${nextStepsDate}`}`,
      ].join('\n'),
    )
    .join('\n\n');
}
