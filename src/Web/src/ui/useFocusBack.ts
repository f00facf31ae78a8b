import { useEffect, useState } from 'react';

/** Where the keyboard was when something opened over the page. */
interface Origin {
  /** The element that had the focus, and what it stood in, from the inside out. */
  readonly path: readonly Element[];
  /** What was open already: whatever opened from inside it goes back there, or where that would go back to. */
  readonly before: Origin | undefined;
}

const opened: Origin[] = [];
const regions = 'section, article, form, main, aside, nav, header, [role="region"], [role="dialog"]';
/** Milliseconds after which is looked again: what was done may take away the button it was done with. */
const looks = [0, 400, 1500];

/**
 * Gives the keyboard back when what is open over the page closes (WCAG 2.4.3): to the element that had it; where that is
 * gone or disabled, to the menu's button it was reached by, or to the part of the page it stood in.
 */
export function useFocusBack(): void {
  const [origin] = useState(() => originNow());
  useEffect(() => {
    opened.push(origin);
    return () => {
      opened.splice(opened.indexOf(origin), 1);
      let given: HTMLElement | undefined;
      for (const wait of looks) {
        setTimeout(() => {
          // Something took the focus on purpose, or opened in this one's place.
          if (!isNowhere(document.activeElement) || opened.some((other) => other === origin || other.before === origin)) return;
          if (given && canTake(given)) return;
          given = wayBack(origin);
          given?.focus();
        }, wait);
      }
    };
  }, [origin]);
}

function originNow(): Origin {
  const focused = document.activeElement;
  // A menu is gone as soon as something in it was chosen; the button that opened it is what is left.
  const menu = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const path: Element[] = [];
  for (let at = menu ? document.getElementById(menu) : focused; at && at !== document.body; at = at.parentElement) path.push(at);
  return { path, before: opened.at(-1) };
}

function wayBack(origin: Origin): HTMLElement | undefined {
  const [element, ...around] = origin.path;
  if (element instanceof HTMLElement && canTake(element)) return element;
  const region = around.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected && one.matches(regions));
  if (!region) return origin.before && wayBack(origin.before);
  if (!region.hasAttribute('tabindex')) region.tabIndex = -1;
  return region;
}

const canTake = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null;

const isNowhere = (element: Element | null): boolean => element === null || element === document.body;
