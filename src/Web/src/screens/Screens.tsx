import { Route, Switch } from 'wouter';
import { Home } from './Home';
import { NotFound } from './NotFound';

/** Every address of the product, at a glance. */
export function Screens() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route component={NotFound} />
    </Switch>
  );
}
