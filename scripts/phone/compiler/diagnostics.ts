/** What a build has to say: errors stop it (all of them are listed), warnings are handed back. */
export class Diagnostics {
  readonly errors: string[] = [];
  readonly warnings: string[] = [];

  error(file: string, message: string, line?: number, column?: number): void {
    this.errors.push(describe(file, message, line, column));
  }

  warn(file: string, message: string, line?: number, column?: number): void {
    this.warnings.push(describe(file, message, line, column));
  }

  /** @throws Error naming file, line and column of everything that is wrong. */
  throwIfAny(): void {
    if (this.errors.length === 0) return;
    throw new Error(`The preview cannot compile this mini-program:\n${this.errors.join('\n')}`);
  }
}

function describe(file: string, message: string, line?: number, column?: number): string {
  const at = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  return `${file}${at} ${message}`;
}
