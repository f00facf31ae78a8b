import { acts } from './room/acts';
import { approvals } from './room/approvals';
import { claims } from './room/claims';
import { decided } from './room/decided';
import { details } from './room/details';
import { events } from './room/events';
import { files } from './room/files';
import { foot } from './room/foot';
import { frozen } from './room/frozen';
import { head } from './room/head';
import { reasons } from './room/reasons';
import { split } from './room/split';
import { states } from './room/states';
import { talk } from './room/talk';

/** The room of one deal. */
export const room = { ...head, ...split, ...talk, ...foot, ...states, ...approvals, ...frozen, ...decided, acts, claims, details, events, files, reasons };
