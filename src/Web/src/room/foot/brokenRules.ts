import type { BrokenRule, Command } from '../../api/contracts';
import type { Names } from '../words/names';

/** Which line of the sent split a rule is about. */
export function brokenRules(rules: readonly BrokenRule[], command: Command, names: Names): readonly { readonly rule: BrokenRule; readonly where?: string }[] {
  return rules.map((rule) => {
    const place = /^terms\.lines\[(\d+)\]/.exec(rule.field)?.[1];
    const line = command.type === 'makeOffer' && place !== undefined ? command.terms.lines[Number(place)] : undefined;
    return line ? { rule, where: names.activity(line.activity) } : { rule };
  });
}
