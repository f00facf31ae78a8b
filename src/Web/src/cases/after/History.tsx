import { Button, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../text';
import { shortDateTime } from '../../text/format';
import classes from '../Case.module.css';
import { useCaseDesk } from '../state/CaseContext';
import { Card } from '../ui/Card';
import { tellCase } from '../words/sentence';

const shown = 8;

/** What happened so far, the newest first. */
export function History() {
  const { events, names } = useCaseDesk();
  const [all, setAll] = useState(false);
  const newest = events.toReversed();
  return (
    <Card title={text.cases.page.sections.history}>
      <ol className={classes.history}>
        {(all ? newest : newest.slice(0, shown)).map((event) => {
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
      {!all && events.length > shown && (
        <Button size="xs" variant="default" mt="sm" onClick={() => setAll(true)}>
          {text.cases.page.showAll(events.length)}
        </Button>
      )}
    </Card>
  );
}
