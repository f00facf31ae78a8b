/** "deals.csv" becomes "deals errors.csv". */
export const errorFileName = (name: string): string => `${name.replace(/\.csv$/i, '')} errors.csv`;
