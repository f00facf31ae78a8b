export const register = {
  title: 'Register a deal',
};
