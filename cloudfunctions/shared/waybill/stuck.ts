import { cloud } from '../call/cloud';
import { DAY_MS } from './days';

const WAITING_MS = 2 * DAY_MS;
const MOVING_MS = 3 * DAY_MS;

/**
 * A filter for parcels nobody collected for 2 days, or that were heard of last 3 days ago, be it by a push. A track's
 * time is in seconds.
 */
export function standingStill(now: number): object {
  const { command: _ } = cloud.database();
  return _.or(
    { stage: 'waiting', createdAt: _.lt(now - WAITING_MS) },
    { stage: 'moving', 'track.time': _.lt(Math.floor((now - MOVING_MS) / 1000)) },
  );
}
