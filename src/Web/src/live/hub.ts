import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from '@microsoft/signalr';
import type { Command, DealDelta, TalksJoined } from '../api/contracts';
import type { JoinAnswer, Present, SendAnswer } from '../api/wire';

/** What the server tells a connection. */
export interface HubEvents {
  readonly events: (room: string, delta: DealDelta) => void;
  readonly presence: (room: string, present: readonly Present[]) => void;
  readonly resync: (room: string) => void;
  readonly closed: (room: string, reason: string) => void;
  /** A case that is watched is at another version now; what changed is fetched. */
  readonly caseChanged: (id: string) => void;
  readonly talksChanged: (id: string) => void;
  readonly talksPresence: (id: string, present: readonly Present[]) => void;
  /** This server is about to end: connect anew after so many milliseconds. */
  readonly moving: (after: number) => void;
}

/** One connection to the hub; when it is lost, a new one is made. */
export interface Hub {
  start(): Promise<void>;
  stop(): Promise<void>;
  onLost(lost: () => void): void;
  join(room: string, since: number): Promise<JoinAnswer>;
  send(room: string, requestId: string, command: Command, ifMatch: number | null): Promise<SendAnswer>;
  leave(room: string): Promise<void>;
  watchCase(id: string): Promise<unknown>;
  leaveCase(id: string): Promise<unknown>;
  joinTalks(id: string): Promise<TalksJoined>;
  leaveTalks(id: string): Promise<unknown>;
}

export type MakeHub = (token: () => string, events: HubEvents) => Hub;

export const signalR: MakeHub = (token, events) => {
  const connection: HubConnection = new HubConnectionBuilder()
    .withUrl('/hub', { accessTokenFactory: token, skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  connection.on('Events', events.events);
  connection.on('Presence', events.presence);
  connection.on('Resync', events.resync);
  connection.on('Closed', events.closed);
  connection.on('CaseChanged', (changed: { readonly id: string }) => events.caseChanged(changed.id));
  connection.on('TalksChanged', events.talksChanged);
  connection.on('TalksPresence', events.talksPresence);
  connection.on('TalksClosed', events.talksChanged);
  connection.on('Moving', events.moving);
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    onLost: (lost) => connection.onclose(lost),
    join: (room, since) => connection.invoke<JoinAnswer>('Join', room, since),
    send: (room, requestId, command, ifMatch) => connection.invoke<SendAnswer>('Send', room, requestId, command, ifMatch),
    leave: (room) => connection.invoke<void>('Leave', room),
    watchCase: (id) => connection.invoke('WatchCase', id),
    leaveCase: (id) => connection.invoke('LeaveCase', id),
    joinTalks: (id) => connection.invoke<TalksJoined>('JoinTalks', id),
    leaveTalks: (id) => connection.invoke('LeaveTalks', id),
  };
};
