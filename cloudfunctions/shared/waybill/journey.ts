import { DAY_MS } from './days';
import { stageOf, type Track, type WaybillRecord } from './record';
import type { WaybillStage } from './stages';
import { trackAction, UNLISTED } from './track';

/** One step of a parcel, as getPath and a push tell it. */
export interface TrackNode {
  /** Unix seconds. */
  actionTime: number;
  /** What it means: track.ts. */
  actionType: number;
  /** The courier's own words, often with a phone number; '' for viewers. */
  actionMsg: string;
}

/** What the ledger takes over; an undefined track is taken away. */
export type Progress = Pick<WaybillRecord, 'track' | 'checkedAt'> & { stage?: WaybillStage };

/** A limit of ours: a courier's sentence is far shorter. */
const LONGEST_MESSAGE = 512;
/** Answers to calls made at the same time may arrive in the wrong order for so long. */
const CROSSING_MS = 60_000;

/** How a journey reads in the ledger: its newest node; of nodes of one second the last. Undefined without nodes. */
export function trackOf(nodes: readonly TrackNode[]): Track | undefined {
  const newest = byTime(nodes).pop();
  if (!newest) return undefined;
  const { actionTime: time, actionType: type, actionMsg } = newest;
  return { count: nodes.length, time, type, message: [...actionMsg].slice(0, LONGEST_MESSAGE).join('') };
}

/**
 * What getPath says of a waybill. It is believed, a correction too; only an answer that crossed with a newer one
 * changes nothing but `checkedAt`.
 */
export function confirmed(
  record: WaybillRecord,
  nodes: readonly TrackNode[],
  now: number,
): Progress | undefined {
  if (record.state !== 'created') return undefined;
  const { track, checkedAt = 0 } = record;
  const crossed = track && !track.hinted && nodes.length < track.count && now - checkedAt < CROSSING_MS;
  if (crossed) return { checkedAt: now };
  const stage = nodes.length ? (stageAlong(nodes) ?? record.stage) : 'waiting';
  return { track: trackOf(nodes), stage, checkedAt: now };
}

/**
 * What a push says that nobody confirms. It may only add nodes, never go back in time or past a signature, so pushes
 * end in the same track in whatever order and however often they arrive. `count` is the push's own number of nodes.
 */
export function hinted(
  record: WaybillRecord,
  nodes: readonly TrackNode[],
  count: number,
  now: number,
): Progress | undefined {
  if (record.state !== 'created' || record.stage === 'signed') return undefined;
  if (nodes.some(({ actionTime }) => actionTime * 1000 > now + DAY_MS)) return undefined;
  const signature = nodes.findIndex(({ actionType }) => stageOfType(actionType) === 'signed');
  const believed = signature < 0 ? nodes : nodes.slice(0, signature + 1);
  const told = trackOf(believed);
  if (!told) return undefined;
  const track = { ...told, count: count - (nodes.length - believed.length), hinted: true as const };
  const { track: before } = record;
  if (before && (track.count <= before.count || track.time < before.time)) return undefined;
  return { track, stage: stageAlong(believed) ?? record.stage };
}

/** Where the newest node of a known type leaves the parcel; a type nobody published says nothing about that. */
function stageAlong(nodes: readonly TrackNode[]): WaybillStage | undefined {
  const stages = byTime(nodes).map(({ actionType }) => stageOfType(actionType));
  return stages.filter((stage) => stage !== undefined).pop();
}

function stageOfType(type: number): WaybillStage | undefined {
  if (trackAction(type).label === UNLISTED) return undefined;
  return stageOf('created', { count: 1, time: 0, type, message: '' });
}

function byTime(nodes: readonly TrackNode[]): TrackNode[] {
  return [...nodes].sort((a, b) => a.actionTime - b.actionTime);
}
