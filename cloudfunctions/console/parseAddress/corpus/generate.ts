import { anyDraft, type Draft, formDraft, type Written } from './generator/draft';
import { labelled } from './generator/labelled';
import { withNoise } from './generator/noise';
import { inSomeOrder } from './generator/orders';
import { Random } from './generator/random';
import { senderAndReceiver, severalReceivers } from './generator/several';
import { orderPage } from './generator/shops';
import { special } from './generator/special';
import type { Case } from './truth';

type Maker = (random: Random) => Case;

const caseOf = ({ text, truth, kinds }: Written): Case => ({ text, kinds, people: [truth] });

/** Words around it would read as a part of a name that is no usual one. */
function sometimesNoisy(random: Random, { person }: Draft, written: Written): Written {
  return person.plain && random.chance(0.4) ? withNoise(random, written) : written;
}

const MAKERS: readonly (readonly [number, Maker])[] = [
  [
    55,
    (random) => {
      const draft = anyDraft(random);
      return caseOf(sometimesNoisy(random, draft, inSomeOrder(random, draft)));
    },
  ],
  [
    17,
    (random) => {
      const draft = anyDraft(random);
      return caseOf(sometimesNoisy(random, draft, labelled(random, draft)));
    },
  ],
  [10, (random) => caseOf(orderPage(random, formDraft(random)))],
  [7, (random) => caseOf(special(random, formDraft(random)))],
  [6, severalReceivers],
  [5, senderAndReceiver],
];

/** Texts as people paste them and what is right of each; the same seed makes the same texts. */
export function generate(seed: number, count: number): Case[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.weighted(MAKERS)(random));
}
