/** Where shows hang, whatever the clock of a machine is set to. */
const zone = 'Asia/Shanghai';

/**
 * The moment of a build: `epoch`, of the variable SOURCE_DATE_EPOCH, seconds since 1970, stands for the clock.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function readBuildTime(epoch: string | undefined): Date {
  return epoch !== undefined && /^\d{1,11}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

/** The day of a moment where shows hang, ISO 8601. */
export function formatToday(time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(time);
}
