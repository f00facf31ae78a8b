import { ApiError } from '../../api/apiError';
import { fileEndings, limits } from '../../api/contracts';
import { ruleText, text } from '../../text';
import { fileSize, list } from '../../text/format';

const words = text.room.files;

/** Why a file was not attached, in words, and whether sending the same again may help. */
export interface FileTrouble {
  readonly why: string;
  readonly again: boolean;
}

const final = (why: string): FileTrouble => ({ why, again: false });

/** What can be told before anything is sent; the server judges for itself. */
export function beforeSending(file: Pick<File, 'name' | 'size'>): FileTrouble | undefined {
  if (file.size === 0) return final(words.empty);
  if (file.size > limits.fileBytes) return tooLarge(file.size);
  const name = file.name.toLowerCase();
  return fileEndings.some((ending) => name.endsWith(ending)) ? undefined : final(kind());
}

export function afterSending(failure: unknown, file: Pick<File, 'size'>): FileTrouble {
  if (!(failure instanceof ApiError)) return { why: words.fault, again: true };
  switch (failure.trouble) {
    case 'offline':
      return { why: words.offline, again: true };
    case 'busy':
      return { why: words.busy, again: true };
    case 'fault':
      return { why: words.fault, again: true };
    case 'tooLarge':
      return tooLarge(file.size);
    case 'signedOut':
      return final(text.refusals.signedOut.next);
    default:
      return final(refused(failure));
  }
}

function refused({ rules, refusal }: ApiError): string {
  if (rules.some(({ code }) => code === 'fileKind')) return kind();
  if (rules.some(({ code }) => code === 'fileEmpty')) return words.empty;
  if (rules.some(({ code }) => code === 'tooManyFiles')) return words.full(limits.files);
  if (rules.length > 0) return rules.map((rule) => text.room.reasons.why[rule.code] ?? ruleText(rule)).join(' ');
  return text.refusals[refusal?.reason ?? 'fault'].next;
}

const tooLarge = (size: number) => final(words.tooLarge(fileSize(size), fileSize(limits.fileBytes)));
const kind = () => words.kind(list(fileEndings.map((ending) => ending.slice(1).toUpperCase())));
