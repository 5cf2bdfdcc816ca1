import type { Metafile } from 'esbuild';

/**
 * Bytes of each bundle's modules that run while it is loaded: all it reaches without `await import()`. A require
 * inside a function counts as well, so the real number can only be lower.
 */
export function executedBytes({ inputs, outputs }: Metafile): Map<string, number> {
  const executed = new Map<string, number>();
  for (const [output, { entryPoint, inputs: shares }] of Object.entries(outputs)) {
    if (!entryPoint) continue;
    const reached = new Set<string>();
    const reach = (module: string) => {
      if (reached.has(module)) return;
      reached.add(module);
      for (const { path, kind, external } of inputs[module]?.imports ?? [])
        if (!external && kind !== 'dynamic-import') reach(path);
    };
    reach(entryPoint);
    const bytes = [...reached].reduce((sum, module) => sum + (shares[module]?.bytesInOutput ?? 0), 0);
    executed.set(output, bytes);
  }
  return executed;
}
