import type { Claim, OverlapSheet } from '../api/contracts';
import { text } from '../text';
import { list } from '../text/format';

const words = text.overlaps;
const who = ({ customer, holderName }: Claim): string => words.held(customer.name, holderName);

/** The customer, by both names where the two claims write it differently. */
export const customersOf = ({ first, second }: OverlapSheet): string =>
  second && second.customer.name !== first.customer.name ? words.versus(first.customer.name, second.customer.name) : first.customer.name;

/** Both customers with their holders, for whether they are one is what is judged; of a single claim, what it touches. */
export const pairOf = ({ first, second, kinds }: OverlapSheet): string =>
  second ? words.versus(who(first), who(second)) : `${who(first)}: ${list(kinds.map((kind) => words.kind[kind]))}`;
