import type { Member, Role } from '../../api/contracts';

/** Somebody as a form holds them. */
export interface PersonFilled {
  readonly person: string;
  readonly name: string;
  readonly zone: string;
}

export const nobody = (zone: string): PersonFilled => ({ person: '', name: '', zone });

export const memberOf = ({ person, name, zone }: PersonFilled, role: Role): Member => ({ person: person.trim(), name: name.trim(), role, zone });
