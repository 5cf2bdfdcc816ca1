export interface Known {
  /** Written `--name=value`. */
  values: readonly string[];
  /** Written `--name`. */
  switches: readonly string[];
  /** Allowed without dashes, such as the target of a deployment. */
  words?: readonly string[];
}

export interface Flags {
  values: Record<string, string | undefined>;
  switches: Set<string>;
  words: string[];
}

/** Takes the arguments after `--` apart. A misspelt flag is an error, and no message repeats a value: it may be a secret. */
export function parseFlags(args: string[], { values: valued, switches, words = [] }: Known): Flags {
  const flags: Flags = { values: {}, switches: new Set(), words: [] };
  for (const arg of args) {
    const [, name, value] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) {
      if (!words.includes(arg)) throw new Error(stray(arg, words));
      flags.words.push(arg);
    } else if (valued.includes(name)) {
      if (value === undefined) throw new Error(`--${name} 后面要紧跟 = 和内容，例如 --${name}=…`);
      flags.values[name] = value.trim();
    } else if (switches.includes(name)) {
      if (value !== undefined) throw new Error(`--${name} 是开关，后面不用写内容。`);
      flags.switches.add(name);
    } else {
      const all = [...switches.map((one) => `--${one}`), ...valued.map((one) => `--${one}=…`)];
      throw new Error(`没有 --${name} 这个参数，可以用的有：${all.join('、')}。`);
    }
  }
  return flags;
}

function stray(arg: string, words: readonly string[]): string {
  if (arg.startsWith('--')) return '参数要写成 --名称 或 --名称=内容，名称用小写字母。';
  return words.length
    ? `不认识的参数；这里可以写的只有 ${words.join('、')}，其余参数以 -- 开头。`
    : '不认识的参数；参数都以 -- 开头，内容写在 = 后面，中间没有空格。';
}
