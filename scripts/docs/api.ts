import type { AnyContract, Explanation } from '../../cloudfunctions/shared/contract/define';
import { permissionsOf } from '../../cloudfunctions/shared/contract/define';
import { SHARED_ERRORS } from '../../cloudfunctions/shared/failure/errors';
import { fieldsOf } from '../lib/schema/fields';
import type { Described } from './answers';
import { table } from './table';
import { type Language, WORDS, type Words } from './words';

/** docs/api.md: what every function takes, answers and refuses, from its contract alone. */
export function apiPage(
  contracts: readonly AnyContract[],
  described: Map<string, Described>,
  language: Language,
): string {
  const words = WORDS[language];
  const sections = contracts.map((contract) =>
    section(contract, described.get(contract.name), words, language),
  );
  const shared = errorTable(SHARED_ERRORS, words);
  return [
    `# ${words.title}`,
    words.intro,
    overview(contracts, words),
    ...sections,
    `## ${words.sharedErrors}`,
    words.sharedErrorsIntro,
    shared,
  ]
    .join('\n\n')
    .concat('\n');
}

function overview(contracts: readonly AnyContract[], words: Words): string {
  const rows = contracts.map((contract) => [
    `[\`${contract.name}\`](#${contract.name.toLowerCase()})`,
    contract.title,
    callerOf(contract, words),
    words.effects[contract.effect],
    upstreamOf(contract, words),
  ]);
  return table([words.function, words.what, words.caller, words.effect, words.upstream], rows);
}

function section(
  contract: AnyContract,
  described: Described | undefined,
  words: Words,
  language: Language,
): string {
  const { name, title, request, errors, uncertain } = contract;
  const fields = fieldsOf(request).map(({ path, label, type, required, rules }) => [
    `\`${path}\``,
    type,
    required ? words.yes : '',
    label,
    rules.map((rule) => rule[language]).join(words.separator),
  ]);
  const answer = (described?.fields ?? []).map(({ path, type, optional, about }) => [
    `\`${path}\``,
    `\`${type}\``,
    optional ? words.sometimes : '',
    about,
  ]);
  const permissions = permissionsOf(contract).map((permission) => `\`${permission}\``);
  const facts = [
    `- ${words.caller}: ${callerOf(contract, words)}`,
    ...(permissions.length ? [`- ${words.permissions}: ${permissions.join(', ')}`] : []),
    ...(uncertain ? [`- ${words.uncertain}: ${uncertain}`] : []),
  ];
  return [
    `## ${name}`,
    language === 'en' ? `${described?.about ?? ''} (${title})` : `${title}。`,
    facts.join('\n'),
    fields.length
      ? table([words.field, words.type, words.required, words.label, words.limits], fields)
      : words.noFields,
    answer.length ? table([words.answer, words.type, '', words.meaning], answer) : words.noAnswer,
    ...(Object.keys(errors).length ? [errorTable(errors, words)] : []),
  ].join('\n\n');
}

function callerOf({ role, timer }: AnyContract, words: Words): string {
  return [words.roles[role], ...(timer ? [words.timer] : [])].join(words.and);
}

function upstreamOf({ call }: AnyContract, words: Words): string {
  if (call.kind === 'openapi') return `\`${call.api}\``;
  return call.kind === 'https' ? `\`POST ${call.path}\`` : words.none;
}

function errorTable(errors: Record<number, Explanation>, words: Words): string {
  const rows = Object.entries(errors).map(([code, { title, action, retryable }]) => [
    `\`${code}\``,
    title,
    action,
    retryable ? words.yes : '',
  ]);
  return table([words.code, words.happened, words.todo, words.retryable], rows);
}
