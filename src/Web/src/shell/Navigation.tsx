import { Link, useLocation } from 'wouter';
import type { Role } from '../api/contracts';
import { text } from '../text';
import classes from './Frame.module.css';
import { navigationFor } from './navigationItems';

export function Navigation({ roles }: { readonly roles: readonly Role[] }) {
  const [path] = useLocation();
  return (
    <nav className={classes.nav} aria-label={text.shell.nav}>
      {navigationFor(roles).map(({ href, label }) => (
        <Link key={href} href={href} className={classes.link} aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
