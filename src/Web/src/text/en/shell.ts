export const shell = {
  skip: 'Skip to content',
  home: 'Negotiation, to my deals',
  nav: 'Main',
  deals: 'My deals',
  register: 'Register a deal',
  imports: 'Import',
  menu: 'Menu',
  account: (name: string) => `${name}: account`,
  signOut: 'Sign out',
  switchPersona: 'Switch person',
  toDark: 'Use dark colours',
  toLight: 'Use light colours',
  demo: 'Demo',
  demoNote: 'Sample people and sample data. Nothing here is real.',
  demoAs: (name: string, organisation: string) => `You are ${name}, ${organisation}.`,
  notYours: {
    register: {
      title: 'Only partners register deals',
      body: 'A deal appears in your list as soon as a partner hands it in. If you should be able to register deals, ask your programme admin for the role.',
    },
    imports: {
      title: 'Importing is not part of your role',
      body: 'Partners, channel managers and programme admins bring deals in from a file. What they bring in appears in your list. If you should be able to import, ask your programme admin for the role.',
    },
  },
  loading: 'Loading',
  retry: 'Try again',
  broken: {
    title: 'This page could not be shown',
    next: 'What was saved is safe. Load the page again; if it stays like this, tell your programme admin.',
    reload: 'Load again',
  },
};
