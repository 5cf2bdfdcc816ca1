import { type ParsedAddress, parseAddress } from '../../../cloudfunctions/parseAddress/contract';
import { callFunction, type Outcome } from './cloud';

/** Takes a pasted line apart; '' stands for what was not recognised. */
export function recognise(text: string): Promise<Outcome<ParsedAddress>> {
  return callFunction(parseAddress, { text });
}
