import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Answers, asked, QUESTIONS, type Question } from './questions';

/** Asks what has not been given as a flag, again and again until the answer is valid. Enter keeps what was there. */
export async function askAll(given: Partial<Answers>, kept: Partial<Answers>): Promise<Partial<Answers>> {
  // What is typed is echoed by readline through this; a secret is not.
  const echo = { on: true };
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (echo.on) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  // Ctrl-C or the end of the input leaves before anything is written.
  terminal.on('close', () => process.exit(130));
  const answers = { ...given };
  for (const question of QUESTIONS) {
    if (answers[question.name] !== undefined || !asked(question, { ...kept, ...answers })) continue;
    answers[question.name] = await askOne(terminal, question, kept[question.name] ?? '', echo);
  }
  terminal.removeAllListeners('close').close();
  return answers;
}

async function askOne(
  terminal: Interface,
  { ask, hint, required, secret, fault }: Question,
  kept: string,
  echo: { on: boolean },
): Promise<string> {
  const keep = kept ? `，回车保留${secret ? '已填的' : ` ${kept}`}` : '';
  process.stdout.write(
    `\n${ask}${required ? '' : '（可留空）'}\n  ${hint}${keep}${secret ? '；输入时不显示' : ''}\n`,
  );
  for (;;) {
    if (secret) process.stdout.write('> ');
    echo.on = !secret;
    const value = (await terminal.question(secret ? '' : '> ')).trim() || kept;
    echo.on = true;
    if (secret) process.stdout.write('\n');
    const wrong = value ? fault(value) : required ? `必须填写${ask}。` : undefined;
    if (!wrong) return value;
    process.stdout.write(`  ${wrong}\n`);
  }
}
