import { drawingWords } from './drawing-words.ts';
import { ownWords } from './own-words.ts';
import { panelWords } from './panel-words.ts';
import { templateWords } from './template-words.ts';

/** What the editor says, by its English. No package has it in Indonesian, so it is ours. */
export const indonesian = { ...drawingWords, ...panelWords, ...templateWords, ...ownWords };
