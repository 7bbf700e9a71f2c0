/** When something came: the time for today, else the day and the time. */
export function whenOf(at: string, now: Date, locale?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const isToday = date.toDateString() === now.toDateString();
  const isThisYear = date.getFullYear() === now.getFullYear();
  const day = { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' as const }) } as const;
  return new Intl.DateTimeFormat(locale, isToday ? time : { ...day, ...time }).format(date);
}
