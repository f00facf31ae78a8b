import { Alert, type AlertProps } from '@mantine/core';
import classes from './Notice.module.css';

interface Props extends AlertProps {
  readonly tone: 'plain' | 'info' | 'warn';
}

/** A note in the page, in the same quiet tones as the chips. It interrupts nobody unless its role is `alert`. */
export function Notice({ tone, ...alert }: Props) {
  return <Alert role="note" {...alert} variant="default" data-tone={tone} classNames={{ root: classes.notice, title: classes.title, icon: classes.icon }} />;
}
