import type { Registration, RegistrationForm } from '../../api/contracts';

/** The form that would give exactly this registration: what an amendment starts from. */
export function formOf({ customer, opportunity, provenance, checklist, corrects }: Registration): RegistrationForm {
  return {
    customerName: customer.name,
    customerDomain: customer.domain,
    customerCountry: customer.country,
    customerDuns: customer.duns,
    title: opportunity.title,
    products: opportunity.products,
    amount: opportunity.amount.value,
    currency: opportunity.amount.currency,
    period: opportunity.amount.period,
    expectedClose: opportunity.expectedClose,
    kind: opportunity.kind,
    leadSource: provenance.how,
    foundOn: provenance.foundOn,
    evidence: provenance.evidence,
    checklist,
    corrects,
  };
}
