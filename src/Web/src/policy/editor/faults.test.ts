import { describe, expect, it } from 'vitest';
import { isWithin, placesAround, sectionOf, whereIs } from './faults';
import type { Schema } from './schema';

const schema: Schema = {
  type: 'object',
  properties: {
    activities: {
      type: 'array',
      title: 'Activities',
      'x-key': 'id',
      items: { type: 'object', title: 'Activity', properties: { id: { type: 'string', title: 'Id' }, name: { type: 'string', title: 'Name' }, eligible: { type: 'array', title: 'Who may own it', items: { type: 'string', title: 'Kind' } } } },
    },
  },
};
const document = { activities: [{ id: 'demo', name: 'Demonstration', eligible: ['partner'] }, { id: '', name: '' }] };

describe('the place of a broken rule', () => {
  it('is inside its own item and not inside one whose number begins alike', () => {
    expect(isWithin('reviewers[1].name', 'reviewers[1]')).toBe(true);
    expect(isWithin('reviewers[1]', 'reviewers[1]')).toBe(true);
    expect(isWithin('reviewers[10].name', 'reviewers[1]')).toBe(false);
    expect(isWithin('stagesOfAll', 'stages')).toBe(false);
  });

  it('is called as it is on screen', () => {
    expect(whereIs(schema, document, 'activities[0].name')).toBe('Activities › Demonstration › Name');
    expect(whereIs(schema, document, 'activities[1].name')).toBe('Activities › Activity 2 › Name');
    expect(whereIs(schema, document, 'activities[0].eligible[0]')).toBe('Activities › Demonstration › Who may own it › partner');
    expect(whereIs(schema, document, 'activities[0].colour')).toBe('Activities › Demonstration › colour');
    expect(whereIs(schema, document, 'nonsense')).toBe('nonsense');
  });

  it('is shown by one part of the editor, or only by the JSON', () => {
    expect(sectionOf('activities[0].name')).toBe('activities');
    expect(sectionOf('carveOuts')).toBe('activities');
    expect(sectionOf('nonsense.x')).toBe('json');
    expect(placesAround('activities[0].name')).toEqual(['activities[0].name', 'activities[0]', 'activities']);
  });
});
