import { BUSINESS_ACTIONS } from '../../../../cloudfunctions/shared/waybill/track';
import { adviceFor } from './trouble-advice';

test('every trouble says what to do next, and whom to call where the courier told', () => {
  const missed = adviceFor({ type: 300004, message: '联系不上收件人，网点电话0571-88888888' });
  expect(missed.text).toContain('请联系收件人');
  expect(missed.phone).toBe('057188888888');
  for (const type of Object.keys(BUSINESS_ACTIONS).map(Number))
    expect(adviceFor({ type, message: '' }).text).toContain('请');
});

test('an unknown trouble still has an advice', () => {
  expect(adviceFor(undefined)).toEqual({ text: expect.stringContaining('网点'), phone: '' });
});
