import type { Doubt } from '../contract';
import { namesAt, type Place, placeOf, within } from '../regions/aliases';
import { type Chain, stepAt } from './chains';
import type { Step } from './steps';

export interface Region {
  province: string;
  city: string;
  area: string;
}

export const NO_REGION: Region = { province: '', city: '', area: '' };

/** What a chain of names says in the names of today, and what of it is not certain. */
export function regionOf(text: string, chain: Chain): { region: Region; doubts: Doubt[] } {
  const county = stepAt(chain, 'county');
  const twins = county ? twinsOf(text, county, chain) : [];
  const doubts = [
    ...formerIn(text, chain.steps),
    ...(county ? doubtsOfCounty(text, chain, county, twins) : []),
  ];
  if (county && twins.length > 1) return { region: regionOfTwins(county, chain), doubts };
  return { region: regionOfPlace(chain.place), doubts };
}

function regionOfPlace(place: Place): Region {
  const province = placeOf(place.code.slice(0, 2))?.name ?? '';
  const area = place.level === 'county' ? place.name : '';
  const city = placeOf(place.code.slice(0, 4));
  if (city && place.level !== 'province') return { province, city: city.name, area };
  // A municipality is its own city, and so is a county directly below its province.
  return { province, city: province.endsWith('市') ? province : area, area };
}

function regionOfTwins(county: Step, chain: Chain): Region {
  const around = chain.steps
    .filter(({ place }) => place.level !== 'county')
    .sort((a, b) => b.place.code.length - a.place.code.length)[0];
  const known = around ? regionOfPlace(around.place) : { province: '', city: '' };
  return { ...known, area: county.place.name };
}

/** The counties of this name that the rest of the chain allows. */
function twinsOf(text: string, county: Step, { steps }: Chain): Place[] {
  const around = steps.filter(({ place }) => place.level !== 'county');
  const same = namesAt(text, county.at).filter(({ name }) => name.length === county.end - county.at);
  const places = same.flatMap(({ meanings }) =>
    meanings
      .filter(({ official, former, onlyInside }) => official && !former && !onlyInside)
      .map(({ place }) => place),
  );
  return places.filter(
    (place) => place.level === 'county' && around.every((step) => within(place, step.place)),
  );
}

function doubtsOfCounty(text: string, chain: Chain, county: Step, twins: Place[]): Doubt[] {
  const { name } = county.place;
  if (twins.length > 1) {
    const message = `有 ${twins.length} 个地方叫${name}，请选择省和市`;
    return [{ field: 'city', kind: 'ambiguous', message }];
  }
  if (!stepAt(chain, 'province') && !stepAt(chain, 'city')) {
    const message = `文字里只写了${name}，省和市是推断的`;
    return (['province', 'city'] as const).map((field) => ({ field, kind: 'derived', message }));
  }
  if (county.official) return [];
  return [
    {
      field: 'area',
      kind: 'derived',
      message: `文字里写的是“${text.slice(county.at, county.end)}”，请核对区县`,
    },
  ];
}

function formerIn(text: string, steps: Step[]): Doubt[] {
  return steps.flatMap(({ former, lies, others = [], place, at, end }): Doubt[] => {
    if (!former && !lies) return [];
    const field = place.level === 'county' ? 'area' : 'city';
    const today = [place, ...others].map(({ name }) => name).join('、');
    const message = `${text.slice(at, end)}已撤销，现在属于${today}，请核对`;
    if (lies) return [{ field, kind: 'derived', message: `${text.slice(at, end)}在${today}，请核对` }];
    return [{ field, kind: 'abolished', message }];
  });
}
