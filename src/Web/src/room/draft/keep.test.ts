import { describe, expect, it } from 'vitest';
import { line, offerOf } from '../testing';
import { draftFrom, withLine } from './draft';
import { draftKey, keep, kept } from './keep';

const draft = withLine(draftFrom(offerOf(1, [line('demo', 'acme')])), line('demo', 'vendor'));

describe('a draft in this browser', () => {
  it('is there again after the page was closed, for the same person only', () => {
    keep(draftKey('ada', 'd-1'), draft);
    expect(kept(draftKey('ada', 'd-1'))).toEqual(draft);
    expect(kept(draftKey('bo', 'd-1'))).toBeUndefined();
  });

  it('is gone once it was sent', () => {
    keep('key', draft);
    keep('key', undefined);
    expect(kept('key')).toBeUndefined();
  });

  it('starts anew when what is stored is no draft', () => {
    for (const nonsense of ['', '{', '1', '{"base":1}', '{"base":1,"note":"","clashes":[],"from":{},"terms":{}}']) {
      localStorage.setItem('key', nonsense);
      expect(kept('key')).toBeUndefined();
    }
  });
});
