/** A command was called wrongly (exit code 2): the message is Chinese and whole, with what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
