import { describe, expect, it } from 'vitest';
import { everything, filterCount, parseQuery, toggled, toHref, toSearch } from './dealQuery';

describe('the list’s address', () => {
  it('is empty for the plain list', () => expect(toHref(everything)).toBe('/'));

  it('comes back as it was', () => {
    const query = parseQuery('q=contoso+rail&review=submitted&review=inReview&turn=mine&approval=me&sort=amount&desc=true');
    expect(query).toMatchObject({ q: 'contoso rail', review: ['submitted', 'inReview'], turn: 'mine', approval: true, sort: 'amount', desc: true });
    expect(parseQuery(toSearch(query))).toEqual(query);
  });

  it.each([
    'review=submitted&review=inReview&sort=reviewDue&live=true',
    'due=protection&soon=true&live=true&sort=protectionEnd',
    'protectionAsked=true&live=true&sort=protectionEnd',
    'reviewer=me&due=review',
  ])('keeps what lists of work ask for: %s', (asked) => {
    const kept = new URLSearchParams(toSearch(parseQuery(asked)));
    expect([...kept].sort()).toEqual([...new URLSearchParams(asked)].sort());
  });

  it('knows nothing soon where nothing is due', () => expect(parseQuery('soon=true')).toEqual(everything));

  it('is the same however the filters were chosen', () => {
    const one = toggled(toggled(everything, 'review', 'inReview'), 'review', 'draft');
    const other = toggled(toggled(everything, 'review', 'draft'), 'review', 'inReview');
    expect(toHref(one)).toBe(toHref(other));
  });

  it('loses a filter that is chosen again', () => {
    expect(toggled(toggled(everything, 'stage', 'won'), 'stage', 'won')).toEqual(everything);
  });

  it('ignores what it does not know', () => {
    expect(parseQuery('review=unheard&turn=nobody&sort=luck&desc=maybe&x=1')).toEqual(everything);
  });

  it('counts its filters', () => expect(filterCount(parseQuery('review=draft&stage=won&turn=mine&q=x'))).toBe(3));
});
