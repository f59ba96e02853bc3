/** How the harness introduces itself to every subject. */
import packageJson from '../../package.json' with { type: 'json' };
import { type Call, PROTOCOL } from './messages.ts';

export const INTRODUCTION: Call = {
  method: 'initialize',
  params: { protocol: PROTOCOL, harness: { name: packageJson.name, version: packageJson.version } },
};
