import { labelAt, type Role } from '../labels';
import { LABEL, labelOf, NUMBER } from '../marks';

import { placesIn } from './anchors';

const PIECE = new RegExp(`${LABEL}|\\n|[^\\uf000-\\uf7ff\\n]+`, 'g');
const ANY_NUMBER = new RegExp(NUMBER);

/** What a text says of those who receive and of who sends; the sender is apart only where somebody else receives. */
export function byRole(text: string): { receivers: string; sender: string } {
  const parts: Record<Role, string> = { receiver: '', sender: '' };
  const isLabelled = namesReceiver(text);
  let role: Role = 'receiver';
  for (const [piece] of text.matchAll(PIECE)) {
    const label = labelOf(piece);
    if (label !== undefined) role = labelAt(label)?.role ?? role;
    // Behind a sender who is complete, a line of its own is somebody else's.
    else if (!isLabelled && hasNumber(piece) && hasNumber(parts.sender) && parts.sender.endsWith('\n'))
      role = 'receiver';
    parts[role] += piece;
  }
  const isSomebody = hasNumber(parts.receiver) || (isLabelled && placesIn(parts.receiver).length > 0);
  if (hasNumber(parts.sender) && !isSomebody) return { receivers: text, sender: '' };
  return parts.receiver
    ? { receivers: parts.receiver, sender: parts.sender }
    : { receivers: text, sender: '' };
}

function namesReceiver(text: string): boolean {
  return [...text].some((mark) => labelAt(labelOf(mark) ?? -1)?.role === 'receiver');
}

function hasNumber(text: string): boolean {
  return ANY_NUMBER.test(text);
}
