/** `mulligan check --subject "node examples/golf-engine/subject.ts"` */
import { serve } from '../../src/protocol/serving/serve.ts';
import { engineSubject } from './engine-subject.ts';

await serve(engineSubject);
