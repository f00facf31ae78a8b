/** The room of one deal. */
export const room = {
  title: 'Deal',
};
