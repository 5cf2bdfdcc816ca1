import type { PathNode } from '../../../../cloudfunctions/logistics/getPath/contract';
import { isTrouble, trackAction, UNLISTED } from '../../../../cloudfunctions/shared/waybill/track';
import { timeText } from '../../kit/logic/time';
import { phoneParts, type TextPart } from './phone-parts';

/** One line of the timeline. */
export interface TrackRow {
  key: string;
  time: string;
  /** 揽件成功, 签收失败 …; '' where only the courier has words for it. */
  label: string;
  trouble: boolean;
  parts: TextPart[];
}

/** Of a type nobody listed, without the courier's words, which viewers are not told. */
const NO_WORDS = '物流更新';

/** Newest first; of nodes of one second the later in WeChat's list. */
export function trackRows(nodes: PathNode[] | undefined, nowMs: number): TrackRow[] {
  return inOrder(nodes).map(({ actionTime, actionType, actionMsg }, at) => {
    const { stage, label } = trackAction(actionType);
    return {
      key: `${actionTime}-${actionType}-${at}`,
      time: timeText(actionTime, nowMs),
      label: label !== UNLISTED ? label : stage !== UNLISTED ? stage : actionMsg ? '' : NO_WORDS,
      trouble: isTrouble(actionType),
      parts: phoneParts(actionMsg ?? ''),
    };
  });
}

/** The newest node. */
export function newestNode(nodes: PathNode[] | undefined): PathNode | undefined {
  return inOrder(nodes)[0];
}

function inOrder(nodes: PathNode[] | undefined): PathNode[] {
  return [...(nodes ?? [])].reverse().sort((a, b) => b.actionTime - a.actionTime);
}
