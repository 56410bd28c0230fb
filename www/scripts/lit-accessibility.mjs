/**
 * The rules of eslint-plugin-lit-a11y for oxlint. They write down what they have seen of a file in its
 * `parserServices`, which oxlint has frozen: here each file gets an open one of its own.
 */
import accessibility from 'eslint-plugin-lit-a11y';

/** The open notes of each file that is being read. */
const notes = new WeakMap();

function opened(context) {
  const sourceCode = context.sourceCode;
  if (!notes.has(sourceCode)) notes.set(sourceCode, { ...sourceCode.parserServices });
  const open = Object.create(sourceCode, { parserServices: { value: notes.get(sourceCode) } });
  return Object.create(context, { sourceCode: { value: open } });
}

const rules = Object.entries(accessibility.rules).map(([name, rule]) => [
  name,
  { ...rule, create: (context) => rule.create(opened(context)) },
]);

export default { meta: { name: 'lit-a11y' }, rules: Object.fromEntries(rules) };
