import { chmodSync, renameSync } from 'node:fs';

/** Keeps a file that cannot be read for its owner to look at, and says so. */
export function setAside(file: string, warn: (text: string) => void): void {
  const aside = `${file}.broken`;
  renameSync(file, aside);
  chmodSync(aside, 0o600);
  warn(
    `${file} 已损坏,已改名为 ${aside},从演示数据重新开始 (damaged, set aside; starting from the demo data).`,
  );
}
