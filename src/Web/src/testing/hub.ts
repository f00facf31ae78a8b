import type { MakeHub } from '../live/hub';

const never = new Promise<never>(() => undefined);

/** A hub that never gets through, for screens whose test is about something else. */
export const signalR: MakeHub = () => ({
  start: () => never,
  stop: () => Promise.resolve(),
  onLost: () => undefined,
  join: () => never,
  send: () => never,
  leave: () => Promise.resolve(),
  watchCase: () => never,
  leaveCase: () => Promise.resolve(),
  joinTalks: () => never,
  leaveTalks: () => Promise.resolve(),
});
