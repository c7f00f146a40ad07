/** Whether the platform knows an IANA zone, e.g. `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  // The platform also takes offsets such as +02:00, which know no summer time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
