import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Screens } from './screens/Screens';
import { Frame } from './shell/Frame';
import { resolveColours, theme } from './theme';

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveColours} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <Frame>
        <Screens />
      </Frame>
    </MantineProvider>
  );
}
