import { type Proof, proofOf } from './codes';
import { SHARED_ERRORS } from './errors';

describe('what a code proves about the call it answers', () => {
  it.each<[Proof, string, number[]]>([
    ['unreached', 'rate and quota', [45009, 45011, 9300509, 9300537]],
    [
      'unreached',
      'the account and its permissions',
      [48001, 48004, 50002, 50004, 50007, 61007, 930566, 930568],
    ],
    ['unreached', 'the cloud itself', [-604100, -604101, -604104, -601018, -602018, -601034]],
    ['unreached', 'the credential', [40001, 40013, 40164, 42001]],
    [
      'refused',
      'the order',
      [9300501, 9300503, 9300510, 9300523, 9300525, 9300526, 9300531, 930567, 40003, 47001],
    ],
    ['used', 'an id that is used', [9300508, 9300522, 930562]],
    ['generating', 'a courier that is still at it', [9300521]],
    ['absent', 'nothing found', [930563, 9300528, 40199]],
    ['open', 'no answer', [-501001, -501002, -601001, -601003, -604102, -604103]],
    ['open', 'a system that failed', [-1, 930555, 930556, 930557, 930558, 9300502, 9300507]],
    ['open', 'a code that nobody knows', [9909001, 1, -700099]],
  ])('%s: %s', (proof, _, codes) => {
    expect(codes.map((code) => [code, proofOf(code)])).toEqual(codes.map((code) => [code, proof]));
  });

  it('is said once of each code, and no code of ours but two proves anything', () => {
    const own = Array.from({ length: 100 }, (_, at) => -700000 - at).filter(
      (code) => proofOf(code) !== 'open',
    );
    expect(own).toEqual([-700006, -700011]);
  });

  it('is known of every code with an explanation but those of systems that failed', () => {
    const open = Object.keys(SHARED_ERRORS).filter(
      (code) => Number(code) > 0 && proofOf(Number(code)) === 'open',
    );
    expect(open).toEqual(['930555', '9300502', '9300507']);
  });
});
