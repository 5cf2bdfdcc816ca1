import { setVariables } from './env-file';

describe('variables set in a .env file', () => {
  it('stand where they stood, and everything else stays', () => {
    const text = '# mine\nOTHER = "kept"\n\nCLOUD_ENV=old # really\n#CLOUD_ENV=note\n';
    expect(setVariables(text, { CLOUD_ENV: 'new' })).toBe(
      '# mine\nOTHER = "kept"\n\nCLOUD_ENV=new\n#CLOUD_ENV=note\n',
    );
  });

  it('are added at the end where they are new', () => {
    expect(setVariables('A=1\n\n\n', { B: '2', C: '' })).toBe('A=1\nB=2\nC=\n');
    expect(setVariables('', { B: '2' })).toBe('B=2\n');
  });

  it('keep the line endings of Windows', () => {
    expect(setVariables('A=1\r\nB=2\r\n', { B: '3', C: '4' })).toBe('A=1\r\nB=3\r\nC=4\r\n');
  });

  it('are set everywhere they stand, and may contain anything', () => {
    expect(setVariables('A=1\nA=2\n', { A: '$& $1' })).toBe('A=$& $1\nA=$& $1\n');
  });
});
