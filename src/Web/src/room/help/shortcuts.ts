import { text } from '../../text';

const words = text.room.help;

/** The keys of the room, in the order the help shows them; those that act are nothing for one who only reads. */
export const shortcuts = [
  { key: 'a', does: 'accept', acts: true, label: words.accept },
  { key: 'c', does: 'counter', acts: true, label: words.counter },
  { key: '/', does: 'message', acts: true, label: words.message },
  { key: 'q', does: 'ask', acts: true, label: words.ask },
  { key: 'd', does: 'compare', acts: false, label: words.compare },
  { key: 'i', does: 'details', acts: false, label: words.details },
  { key: '?', does: 'help', acts: false, label: words.help },
] as const;

export type Shortcut = (typeof shortcuts)[number]['does'];
