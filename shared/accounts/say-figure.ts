/** `30000` as `$30,000`. */
export function money(dollars: number): string {
  return `$${count(dollars)}`;
}

/** `20624700` as `20,624,700`. */
export function count(figure: number): string {
  const [whole = '', fraction] = String(figure).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
