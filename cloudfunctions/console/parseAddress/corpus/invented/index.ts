import { labels } from './labels.lines';
import { levels } from './levels.lines';
import { marketplace } from './marketplace.lines';
import { masked } from './masked.lines';
import { extensions, secondNumbers } from './numbers.lines';
import { abolished, otherSuffix } from './old-places.lines';
import { outside } from './outside.lines';
import { people } from './people.lines';
import { phones } from './phones.lines';
import { placeWords } from './place-words.lines';
import { plain } from './plain.lines';
import { regions } from './regions.lines';
import { script } from './script.lines';
import { sentences } from './sentences.lines';
import { several } from './several.lines';
import { shortPlaces } from './short-places.lines';
import { towns } from './towns.lines';
import { twoPeople } from './two-people.lines';

/** Lines made up for every kind of text that people paste; nobody in them exists. */
export const invented = [
  ...plain,
  ...people,
  ...phones,
  ...regions,
  ...labels,
  ...twoPeople,
  ...several,
  ...sentences,
  ...marketplace,
  ...masked,
  ...extensions,
  ...secondNumbers,
  ...outside,
  ...otherSuffix,
  ...abolished,
  ...shortPlaces,
  ...levels,
  ...placeWords,
  ...towns,
  ...script,
];
