import type { CreditShare } from '../../api/contracts';

/** Equal whole shares; what does not divide goes to the first. */
export const evenly = (parties: readonly string[]): readonly CreditShare[] => {
  const each = Math.floor(100 / parties.length);
  return parties.map((party, place) => ({ party, percent: place === 0 ? 100 - each * (parties.length - 1) : each }));
};

/** With two sides the other one takes the rest; with more, nobody's share moves by itself. */
export function balance(shares: readonly CreditShare[], party: string, percent: number): readonly CreditShare[] {
  const rest = Math.round((100 - percent) * 100) / 100;
  return shares.map((share) => (share.party === party ? { party, percent } : shares.length === 2 ? { ...share, percent: rest } : share));
}
