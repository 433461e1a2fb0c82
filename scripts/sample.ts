import { join } from 'node:path';
import { readOrder, USAGE } from '../sample/arguments.ts';
import { makeShow, redrawContent } from '../sample/run.ts';
import { exitCodes, run, stop } from './lib/exit.ts';

await run(async () => {
  const order = readOrder(process.argv.slice(2));
  if (order.kind === 'wrong') stop(exitCodes.usage, order.message);
  if (order.kind === 'help') {
    console.log(USAGE);
    return;
  }
  const outcome =
    order.kind === 'show'
      ? await makeShow(order)
      : await redrawContent(join(import.meta.dirname, '..', 'content'), order);
  if (outcome.code !== exitCodes.done) stop(outcome.code, outcome.message);
  console.log(outcome.message);
});
