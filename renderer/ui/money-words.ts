/** US dollars as people say them in passing: `$940`, `$6.4k`, `$1.2m`; the minus before the sign. */
export function moneyWords(amount: number): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? '−' : '';
  if (size < 999.5) return `${sign}$${Math.round(size)}`;
  const [value, unit] = size < 999_500 ? [size / 1_000, 'k'] : [size / 1_000_000, 'm'];
  return `${sign}$${value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)}${unit}`;
}

/** To the dollar, for titles: `$6,420`. */
export function exactMoney(amount: number): string {
  return `${amount < 0 ? '−' : ''}$${Math.round(Math.abs(amount)).toLocaleString('en')}`;
}
