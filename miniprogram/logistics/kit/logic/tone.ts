/** What a colour means here; a status is always said in words as well. */
export type Tone = 'moving' | 'done' | 'waiting' | 'failed' | 'over';
