import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Route, Switch } from 'wouter';
import { Callback } from './signin/Callback';
import { SignedIn } from './shell/SignedIn';
import { resolveColours, theme } from './theme';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={resolveColours}>
      <Notifications position="top-right" />
      <Switch>
        <Route path="/sign-in/callback" component={Callback} />
        <Route>
          <SignedIn />
        </Route>
      </Switch>
    </MantineProvider>
  );
}
