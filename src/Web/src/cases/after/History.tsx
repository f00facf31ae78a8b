import { Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import classes from '../Case.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { Card } from '../ui/Card';
import { tellCase } from '../words/sentence';

/** What happened so far, the newest first. */
export function History() {
  const { events, names } = useCaseDesk();
  return (
    <Card title={text.cases.page.sections.history}>
      <ol className={classes.history}>
        {events.toReversed().map((event) => {
          const told = tellCase(event, names);
          const kind = event.body.type;
          return (
            <li key={event.version}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {told.sentence}
              </Text>
              {told.quote !== undefined && (
                <Text size="sm" className={classes.quote}>
                  {told.quote}
                </Text>
              )}
              <Text size="xs" c="dimmed">
                {shortDateTime(event.at)}
                {(kind === 'decisionDrafted' || kind === 'voteCast') && (
                  <>
                    {' · '}
                    <IconEyeOff size={12} aria-hidden style={{ verticalAlign: -2 }} /> {kind === 'voteCast' ? text.cases.events.onlyYou : text.cases.events.onlyPanel}
                  </>
                )}
              </Text>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
