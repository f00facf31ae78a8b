import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { Link } from 'wouter';
import { text } from '../../text';
import { useDesk } from '../state/RoomContext';
import classes from './Foot.module.css';

/** Once everyone agreed, the way to the agreement stands where accepting was, wherever the page is scrolled to. */
export function ReadAgreement() {
  const { view } = useDesk();
  return (
    <Button component={Link} href={`/deals/${view.id}/agreement`} leftSection={<IconFileCertificate size={17} aria-hidden />} className={classes.read}>
      {text.room.foot.read}
    </Button>
  );
}
