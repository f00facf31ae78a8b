import { describe, expect, it } from 'vitest';
import { blank, type Entries, errorCount, fromForm, placeErrors, progress, sections, standing, toForm } from './form';

const full: Entries = {
  ...blank,
  customerName: ' Contoso ',
  customerDomain: 'contoso.com',
  customerCountry: 'DE',
  customerDuns: '08-146-6849',
  title: 'Migration',
  products: ['Data platform'],
  amount: 120000.5,
  expectedClose: '2026-12-31',
  kind: 'new',
  leadSource: 'Met at a fair',
  foundOn: '2026-03-01',
  wishes: { refer: { wish: 'weDoIt', note: '' }, demo: { wish: 'weWantHelp', note: ' Please ' }, pricing: { note: 'thinking' } },
};

describe('the registration form', () => {
  it('sends what was entered, and nothing for what was not', () => {
    expect(JSON.parse(JSON.stringify(toForm(blank)))).toEqual({ currency: 'EUR', period: 'total' });
    expect(toForm(full)).toMatchObject({
      customerName: 'Contoso',
      customerDuns: '081466849',
      amount: 120000.5,
      checklist: [
        { activity: 'refer', wish: 'weDoIt', note: undefined },
        { activity: 'demo', wish: 'weWantHelp', note: 'Please' },
      ],
    });
  });

  it('comes back from a draft as it was sent', () => {
    const sent = toForm(full);
    expect(toForm(fromForm(JSON.parse(JSON.stringify(sent))))).toEqual(sent);
  });

  it('asks for exactly ten entries, and counts them as they are filled in', () => {
    const count = (entries: Entries) => Object.keys(sections).map((s) => progress(entries, s as keyof typeof sections));
    expect(count(blank).map((p) => p.all)).toEqual([3, 5, 1, 1]);
    expect(count(blank).every((p) => p.done === 0)).toBe(true);
    expect(count(full).every((p) => p.done === p.all)).toBe(true);
    expect(progress({ ...full, foundOn: '' }, 'provenance').done).toBe(0);
    expect(progress({ ...full, customerName: '   ' }, 'customer').done).toBe(2);
  });

  it('puts every broken rule beside its field, row by row, and loses none', () => {
    const rule = (field: string) => ({ code: 'x', field, text: field });
    const errors = placeErrors(
      ['form.customerName', 'title', 'form.products[2]', 'form.checklist', 'form.checklist[1].note', 'form.unheardOf', ''].map(rule),
      toForm(full),
    );
    expect(Object.keys(errors.fields).sort()).toEqual(['checklist', 'customerName', 'products', 'title']);
    expect(Object.keys(errors.rows)).toEqual(['demo']);
    expect(errors.rest.map((r) => r.field)).toEqual(['form.unheardOf', '']);
    expect(errorCount(errors)).toBe(7);
  });

  it('takes an error away as soon as its entry is changed, and no other', () => {
    const rule = (field: string) => ({ code: 'x', field, text: field });
    const errors = placeErrors(['title', 'amount', 'checklist[0].note', 'checklist[1].note'].map(rule), toForm(full));
    expect(Object.keys(standing(errors, { title: 'x' }, full).fields)).toEqual(['amount']);
    const wishes = { ...full.wishes, demo: { wish: 'weDoIt' as const, note: '' } };
    expect(Object.keys(standing(errors, { wishes }, full).rows)).toEqual(['refer']);
  });
});
