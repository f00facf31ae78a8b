/** The agreement as a document. */
export const agreement = {
  title: 'Agreement',
};
