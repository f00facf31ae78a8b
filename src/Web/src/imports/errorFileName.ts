import type { SourceFormat } from '../api/contracts';

const json: readonly SourceFormat[] = ['awsOpportunities', 'awsFlat', 'microsoftReferrals'];

/** The end of a file's name in a format, with its point. */
export const extensionOf = (format: SourceFormat): string => (json.includes(format) ? '.json' : '.csv');

/** "deals.csv" becomes "deals errors.csv". */
export const errorFileName = (name: string, format: SourceFormat): string => `${base(name)} errors${extensionOf(format)}`;

export const resultFileName = (name: string): string => `${base(name)} result.json`;

const base = (name: string): string => name.replace(/\.(csv|json|txt)$/i, '');
