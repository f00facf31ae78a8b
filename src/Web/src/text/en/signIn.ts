export const signIn = {
  title: 'Agree who does what, on every deal',
  lead: 'Direct sales and channel partners settle the work, the dates and the credit of a deal in one place, live, with a record both sides can prove.',
  ended: 'Your sign-in has ended. Sign in again to go on where you were.',
  withAccount: 'Sign in with your company account',
  opening: 'Opening your sign-in page…',
  finishing: 'Signing you in…',
  demoTitle: 'Try it as one of these people',
  demoLead: 'This is a demo. Open a second window and pick somebody from the other side to negotiate with yourself.',
  none: 'No way to sign in has been set up here. Ask whoever runs this server.',
  failed: 'The sign-in did not work',
  failedNext: 'Nothing was changed. Start again; if it fails once more, ask whoever runs your company accounts.',
  again: 'Back to sign-in',
};
