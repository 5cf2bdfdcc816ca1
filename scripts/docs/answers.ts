import path from 'node:path';
import ts from 'typescript';
import { functionFolder, functionNames, inRoot } from '../lib/paths';

/** One field of an answer, as the type of its contract says. */
export interface AnswerField {
  path: string;
  type: string;
  optional: boolean;
  /** The English comment of the type. */
  about: string;
}

export interface Described {
  /** The comment of the contract. */
  about: string;
  fields: AnswerField[];
}

/** Deeper than this an answer is only named. */
const DEPTH = 3;

/** What every contract says in types and comments, which are not there at run time. */
export function describeAnswers(): Map<string, Described> {
  const files = functionNames().map((name) => functionFolder(name, 'contract.ts'));
  const { config } = ts.readConfigFile(inRoot('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, inRoot('.'));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  return new Map(
    files.map((file) => {
      const name = path.basename(path.dirname(file));
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name);
      if (!symbol || !source) throw new Error(`${file} exports no ${name}`);
      const response = checker.getTypeOfSymbolAtLocation(symbol, source).getProperty('response');
      if (!response) throw new Error(`${file} declares no response`);
      const type = checker.getTypeOfSymbolAtLocation(response, source);
      return [name, { about: comment(symbol, checker), fields: fieldsIn(type, checker, source) }] as const;
    }),
  );
}

function fieldsIn(
  type: ts.Type,
  checker: ts.TypeChecker,
  at: ts.Node,
  prefix = '',
  depth = 1,
): AnswerField[] {
  return type.getProperties().flatMap((property) => {
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const inner = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, at));
    const element = checker.isArrayType(inner)
      ? checker.getTypeArguments(inner as ts.TypeReference)[0]
      : undefined;
    const name = prefix + property.name;
    const field = {
      path: name,
      type: typeName(inner, element, checker),
      optional,
      about: comment(property, checker),
    };
    const next = element ?? inner;
    const goesOn = depth < DEPTH && isPlainObject(next);
    return [
      field,
      ...(goesOn ? fieldsIn(next, checker, at, `${name}${element ? '[]' : ''}.`, depth + 1) : []),
    ];
  });
}

const isPlainObject = (type: ts.Type) =>
  (type.flags & ts.TypeFlags.Object) !== 0 &&
  !type.getCallSignatures().length &&
  type.getProperties().length > 0 &&
  !type.getStringIndexType();

function typeName(type: ts.Type, element: ts.Type | undefined, checker: ts.TypeChecker): string {
  if (element) {
    const name = typeName(element, undefined, checker);
    return name.includes(' | ') ? `(${name})[]` : `${name}[]`;
  }
  if (isPlainObject(type)) return 'object';
  // The values of a union tell a reader more than its name; the compiler's own order of them changes by the way.
  const values = type.isUnion() && !(type.flags & ts.TypeFlags.Boolean);
  if (values) return [...new Set(type.types.map((one) => said(one, checker)))].sort().join(' | ');
  return said(checker.getBaseTypeOfLiteralType(type), checker);
}

const said = (type: ts.Type, checker: ts.TypeChecker) =>
  checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);

/** Without where the fact comes from: that is for those who read the code. */
function comment(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return text
    .replace(/\s*\((?:docs\/|[\w.]*\.md)[^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
