import type { DealEvent } from '../../api/contracts';
import { text } from '../../text';
import { shortDateTime as instant } from '../../text/format';
import type { Told } from './sentence';

const { events: words, denial, handover, pause, revocation, toll } = text.room.claims;

/** What happened to a review or a protection; undefined for every other event. */
export function tellClaim(body: DealEvent, who: string): Told | undefined {
  switch (body.type) {
    case 'reviewPaused':
      return { tone: 'clock', sentence: words.reviewPaused(who, pause[body.reason]), quote: body.text };
    case 'reviewResumed':
      return { tone: 'clock', sentence: words.reviewResumed(who, instant(body.review.due)) };
    case 'reviewReassigned':
      return body.review
        ? { tone: 'clock', sentence: words.reviewMoved(body.reviewerName, instant(body.review.due)) }
        : { tone: 'record', sentence: words.reviewReassigned(who, body.reviewerName, handover[body.reason]), quote: body.text };
    case 'protectionStarted':
      return { tone: 'clock', sentence: words.protectionStarted(instant(body.clock.due)) };
    case 'protectionExtensionRequested':
      return { tone: 'question', sentence: words.protectionExtensionRequested(who, body.days), quote: `${body.reason}\n${body.evidence}` };
    case 'protectionExtended':
      return { tone: 'agreed', sentence: words.protectionExtended(who, instant(body.clock.due)), quote: body.text };
    case 'protectionExtensionDenied':
      return { tone: 'closed', sentence: words.protectionExtensionDenied(who, denial[body.reason]), quote: body.text };
    case 'protectionTolled':
      return { tone: 'clock', sentence: words.protectionTolled(who, toll[body.reason]), quote: body.text };
    case 'protectionUntolled':
      return { tone: 'clock', sentence: body.clock ? words.protectionUntolled(instant(body.clock.due)) : words.protectionUntolledPart };
    case 'protectionRevoked':
      return { tone: 'closed', sentence: words.protectionRevoked(who, revocation[body.reason]), quote: body.text };
    default:
      return undefined;
  }
}
