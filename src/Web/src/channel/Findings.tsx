import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChannelMapSheet, CoSellFit, PredictedOverlap } from '../api/contracts';
import { text } from '../text';
import classes from './Channel.module.css';
import { LikelihoodMark } from './LikelihoodMark';
import { territoryName } from './mapFacts';

const words = text.channel;
const few = 6;

/** Where partners are likely to meet, most likely first, and why. */
export function Predicted({ sheet, overlaps, total }: { readonly sheet: ChannelMapSheet; readonly overlaps: readonly PredictedOverlap[]; readonly total: number }) {
  const [shown, more] = useSome(overlaps);
  return (
    <Stack component="section" gap="xs">
      <Title order={3}>{words.predicted}</Title>
      {overlaps.length === 0 && <Text>{words.predictedNone}</Text>}
      <ul className={classes.list}>
        {shown.map((one) => (
          <li key={`${one.territory} ${one.first} ${one.second}`}>
            <div className={classes.head}>
              <Text fw={600}>
                {words.versus(one.firstName, one.secondName)}, {territoryName(sheet, one.territory)}
              </Text>
              <LikelihoodMark of={one.likelihood} />
            </div>
            <Reasons reasons={one.reasons} />
          </li>
        ))}
      </ul>
      {more}
      {total > overlaps.length && <Text size="sm">{words.shown(overlaps.length, total)}</Text>}
      <Anchor component={Link} href="/overlaps" inherit>{words.toOverlaps}</Anchor>
    </Stack>
  );
}

/** Which partners complete each other, best first, and why. */
export function Fits({ sheet, fits, total }: { readonly sheet: ChannelMapSheet; readonly fits: readonly CoSellFit[]; readonly total: number }) {
  const [shown, more] = useSome(fits);
  return (
    <Stack component="section" gap="xs">
      <Title order={3}>{words.fits}</Title>
      {fits.length === 0 && <Text>{words.fitsNone}</Text>}
      <ul className={classes.list}>
        {shown.map((one) => (
          <li key={`${one.territory} ${one.finder} ${one.deliverer}`}>
            <Text fw={600}>
              {words.fit(one.finderName, one.delivererName)}, {territoryName(sheet, one.territory)}
            </Text>
            <Reasons reasons={one.reasons} />
          </li>
        ))}
      </ul>
      {more}
      {total > fits.length && <Text size="sm">{words.shown(fits.length, total)}</Text>}
    </Stack>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function useSome<T>(all: readonly T[]) {
  const [every, setEvery] = useState(false);
  const button = !every && all.length > few && (
    <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => setEvery(true)}>
      {words.showAll(all.length)}
    </Button>
  );
  return [every ? all : all.slice(0, few), button] as const;
}
