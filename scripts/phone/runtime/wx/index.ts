import { createAnimation } from '../animation';
import type { Loose } from '../types';
import { missingApi } from './api';
import { clipboard } from './clipboard';
import { cloud } from './cloud';
import { device } from './device';
import { feedback } from './feedback';
import { files } from './files';
import { layout } from './layout';
import { navigation } from './navigation';
import { network } from './network';
import { permission } from './permission';
import { storage } from './storage';
import { system } from './system';

/** The global `wx`. Whatever is not here fails loudly when called, never silently. */
export function createWx(): Loose {
  const known: Record<string, unknown> = {
    ...navigation,
    ...feedback,
    ...layout,
    ...storage,
    ...clipboard,
    ...system,
    ...network,
    ...device,
    ...files,
    ...permission,
    cloud: withMissing({ ...cloud }, 'cloud.'),
    createAnimation,
  };
  known.canIUse = (name: string) =>
    name.split('.')[0] !== undefined && (name.split('.')[0] as string) in known;
  return withMissing(known, '');
}

function withMissing(known: Record<string, unknown>, prefix: string): Loose {
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || name === 'then') return Reflect.get(target, name);
      return missingApi(prefix + name);
    },
  });
}
