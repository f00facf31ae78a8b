import { beforeEach, describe, expect, it, vi } from 'vitest';
import { country, dateTime, day, fileSize, list, money, moneyOnly, number, percent, relative } from './format';

const plain = (shown: string) => shown.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('dates, numbers and lists in the reader’s own notation', () => {
  beforeEach(() => void vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB'));

  it('keeps a calendar day on its day, whatever the zone', () => {
    expect(day('2026-03-31')).toBe('31 Mar 2026');
    expect(day('2026-01-01')).toBe('1 Jan 2026');
  });

  it('shows the other side’s clock in the other side’s zone', () => {
    expect(plain(dateTime('2026-03-03T16:00:00Z', 'Europe/Berlin'))).toBe('Tue, 3 Mar 2026, 17:00 CET');
    expect(plain(dateTime('2026-07-03T16:00:00Z', 'Europe/Berlin'))).toBe('Fri, 3 Jul 2026, 18:00 CEST');
  });

  it.each([
    [-30, 'just now'],
    [-150, '2 minutes ago'],
    [3 * 3600, 'in 3 hours'],
    [86_400, 'tomorrow'],
    [-40 * 86_400, 'last month'],
  ])('%d seconds away reads "%s"', (seconds, expected) => {
    const now = Date.parse('2026-03-03T12:00:00Z');
    expect(relative(new Date(now + seconds * 1000).toISOString(), now)).toBe(expected);
  });

  it('never hides the period of an amount', () => {
    expect(money({ value: 120000, currency: 'EUR', period: 'total' })).toBe('€120,000');
    expect(money({ value: 99.5, currency: 'USD', period: 'monthly' })).toBe('US$99.50 a month');
  });

  it('shows an amount in a currency nobody knows rather than nothing', () => {
    expect(moneyOnly(1234, '???')).toBe('1,234 ???');
  });

  it.each([
    [1, '1 kB'],
    [48_211, '48 kB'],
    [1023 * 1024 + 1, '1 MB'],
    [10 * 1024 * 1024, '10 MB'],
    [10 * 1024 * 1024 + 1, '10.1 MB'],
  ])('a file of %d bytes has %s', (bytes, shown) => {
    expect(plain(fileSize(bytes))).toBe(shown);
  });

  it('writes shares, counts, lists and countries', () => {
    expect(percent(33.33)).toBe('33.33%');
    expect(number(50000)).toBe('50,000');
    expect(list(['Acme', 'Contoso', 'Direct sales'])).toBe('Acme, Contoso and Direct sales');
    expect(country('DE')).toBe('Germany');
    expect(country('not a code')).toBe('not a code');
  });
});
