import { createStore } from '../state/store';
import { parseQuery, toSearch } from './dealQuery';

/** A named list, kept in this browser. `search` is its address. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}

const key = 'negotiation.views';
const longestName = 40;

function read(): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept
      .filter((one): one is SavedView => typeof one?.name === 'string' && typeof one?.search === 'string')
      .map(({ name, search }) => ({ name, search: toSearch(parseQuery(search)) }));
  } catch {
    return [];
  }
}

const store = createStore<readonly SavedView[]>(read());

function write(views: readonly SavedView[]): void {
  store.set(views);
  localStorage.setItem(key, JSON.stringify(views));
}

export const savedViews = {
  store,
  /** A view of the same name is replaced. */
  save: (name: string, search: string): void => {
    const clean = name.trim().slice(0, longestName);
    if (clean !== '') write([...store.get().filter((view) => view.name !== clean), { name: clean, search }]);
  },
  remove: (name: string): void => write(store.get().filter((view) => view.name !== name)),
};
