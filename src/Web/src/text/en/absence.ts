/** Being away, in the account menu. */
export const absence = {
  menu: 'I am away',
  title: 'When you are away',
  body: 'New registrations go to who stands in for you, and people on your deals see it. Deadlines stay as they are.',
  from: 'First day away',
  until: 'Last day away',
  deputy: 'Who stands in',
  deputyPerson: 'Their sign-in name',
  deputyName: 'Their name',
  save: 'Save',
  back: 'I am back',
  saved: 'Saved',
  ended: 'Welcome back',
};
