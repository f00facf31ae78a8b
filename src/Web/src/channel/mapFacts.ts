import type { ChannelMapSheet, CoSellFit, Coverage, MapCell, PredictedOverlap } from '../api/contracts';
import { text } from '../text';

const words = text.channel;
const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
const has = (list: readonly string[], one: string) => list.some((each) => same(each, one));

/** The column of a map whose entries name no segment at all. */
const everySegment = '*';

export interface Place {
  readonly row: string;
  readonly column: string;
}

export const keyOf = ({ row, column }: Place): string => JSON.stringify([row, column]);

/** The words for a cell, for those who hear it rather than see it. */
export function tell(sheet: ChannelMapSheet, row: string, column: string, cell: MapCell | undefined): string {
  const parts = cell
    ? [
        sheet.rows === 'partners' ? (cell.products.length > 0 ? words.products(cell.products.length) : words.notOnMap) : cell.partners.length > 0 ? words.partners(cell.partners.length) : words.nobody,
        words.claims(cell.claims),
        ...(cell.ownClaims > 0 ? [words.ownClaims(cell.ownClaims)] : []),
        ...(cell.likelihood ? [words.overlaps(cell.overlaps, words.likelihood[cell.likelihood])] : []),
        ...(cell.exclusive.length > 0 ? [words.exclusive] : []),
      ]
    : [words.nobody];
  return words.cell(row, column, parts);
}

const inColumn = (sheet: ChannelMapSheet, column: string, territories: readonly string[], segments: readonly string[]) =>
  sheet.columns === 'territories' ? territories.includes(column) : column === everySegment || segments.length === 0 || has(segments, column);

export const coverageAt = (sheet: ChannelMapSheet, { row, column }: Place): readonly Coverage[] =>
  sheet.coverage.filter(
    (entry) => (sheet.rows === 'partners' ? entry.partner === row : has(entry.products, row)) && inColumn(sheet, column, entry.territories, entry.segments),
  );

export const overlapsAt = (sheet: ChannelMapSheet, { row, column }: Place): readonly PredictedOverlap[] =>
  sheet.overlaps.filter(
    (one) => (sheet.rows === 'partners' ? one.first === row || one.second === row : has(one.products, row)) && inColumn(sheet, column, [one.territory], one.segments),
  );

export const fitsAt = (sheet: ChannelMapSheet, { row, column }: Place): readonly CoSellFit[] =>
  sheet.fits.filter(
    (one) => (sheet.rows === 'partners' ? one.finder === row || one.deliverer === row : has(one.products, row)) && inColumn(sheet, column, [one.territory], one.segments),
  );

export const territoryName = (sheet: ChannelMapSheet, id: string): string => sheet.territories.find((one) => one.id === id)?.name ?? id;
export const activityName = (sheet: ChannelMapSheet, id: string): string => sheet.activities.find((one) => one.id === id)?.name ?? id;
