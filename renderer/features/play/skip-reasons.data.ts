/** Why a case is passed over in play mode, each on one key. Kept on this laptop; a touch that is skipped is noted on the case. */
export const skipReasons = [
  { key: '1', reason: 'Waiting for the customer' },
  { key: '2', reason: 'Waiting for a colleague' },
  { key: '3', reason: 'Needs more time than I have now' },
  { key: '4', reason: 'Better done at another time of day' },
  { key: '5', reason: 'Not mine to do' },
] as const;
