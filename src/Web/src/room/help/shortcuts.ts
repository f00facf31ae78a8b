import { text } from '../../text';

const words = text.room.help;

/** The keys of the room, in the order the help shows them. */
export const shortcuts = [
  { key: 'a', does: 'accept', label: words.accept },
  { key: 'c', does: 'counter', label: words.counter },
  { key: '/', does: 'message', label: words.message },
  { key: 'q', does: 'ask', label: words.ask },
  { key: 'd', does: 'compare', label: words.compare },
  { key: 'i', does: 'details', label: words.details },
  { key: '?', does: 'help', label: words.help },
] as const;

export type Shortcut = (typeof shortcuts)[number]['does'];
