import type { ParsedAddress } from '../../../cloudfunctions/parseAddress/contract';
import type { Outcome } from './cloud';
import { recognise } from './recognise';

/** Recognises one text at a time: only the answer to the latest one is told. */
export class Recogniser {
  private timer?: ReturnType<typeof setTimeout>;
  private latest = 0;

  constructor(private readonly tell: (outcome: Outcome<ParsedAddress>) => void) {}

  later(text: string, ms: number): void {
    this.stop();
    this.timer = setTimeout(() => this.now(text), ms);
  }

  async now(text: string): Promise<void> {
    this.stop();
    const mine = this.latest;
    const outcome = await recognise(text);
    if (mine === this.latest) this.tell(outcome);
  }

  /** Forgets what is under way. */
  stop(): void {
    clearTimeout(this.timer);
    this.latest += 1;
  }
}
