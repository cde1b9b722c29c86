/** The command line as its user meets it, in this process: arguments in; exit code, standard output and standard error out. */
import * as assert from 'uvu/assert';
import { run } from '../../src/cli/cli.js';

export async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
    write: (text) => {
      out += text;
    },
    warn: (text) => {
      err += text;
    },
    width: undefined,
    colour: false,
  });
  return { code, out, err };
}

/** Exit code 2, one line on standard error that starts with our name, nothing on standard output. */
export async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await call(...args);
  assert.equal([code, out], [2, ''], `${args.join(' ')}: ${err}`);
  assert.match(err, /^synoptic: [^\p{Cc}]+\n$/u);
  return err;
}
