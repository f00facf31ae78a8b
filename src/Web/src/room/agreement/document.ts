import type { Acceptance, ActivityGroup, CreditShare, Customer, Opportunity, Party } from '../../api/contracts';

export interface AgreedLine {
  readonly activity: string;
  readonly name: string;
  readonly group?: ActivityGroup | undefined;
  readonly due: string;
  readonly owner?: string | undefined;
  readonly note?: string | undefined;
  readonly shares?: readonly CreditShare[] | undefined;
}

/** The agreement as the gateway hands it out: all a printed page needs. */
export interface AgreementDocument {
  readonly deal: string;
  readonly code: string;
  readonly offer: number;
  readonly offerHash: string;
  readonly agreedAt: string;
  readonly programme: string;
  readonly policy: number;
  readonly zone: string;
  readonly parties: readonly Party[];
  readonly acceptances: readonly Acceptance[];
  readonly lines: readonly AgreedLine[];
  readonly credit: readonly CreditShare[];
  readonly customer?: Customer | undefined;
  readonly opportunity?: Opportunity | undefined;
  readonly receivedAt?: string | undefined;
}
