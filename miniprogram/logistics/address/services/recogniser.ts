import type { ParsedAddress } from '../../../../cloudfunctions/console/parseAddress/contract';
import type { CallResult } from '../../kit/services/cloud';
import { recognise } from './recognise';

/** Asks the cloud about one text at a time, at once or after a pause; the answer carries the number of its question. */
export class Recogniser {
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly onAnswer: (question: number, outcome: CallResult<ParsedAddress>) => void) {}

  ask(question: number, text: string, pauseMs: number): void {
    this.stop();
    this.timer = setTimeout(async () => this.onAnswer(question, await recognise(text)), pauseMs);
  }

  /** Whatever has not been asked yet is not asked. */
  stop(): void {
    clearTimeout(this.timer);
  }
}
