import 'htmx.org';
import { closeMenus } from './close-menus.ts';
import { focusWhatMatters } from './focus-what-matters.ts';
import { followChanges } from './live/follow-changes.ts';
import { guardAgainstDoubleSend } from './guard-against-double-send.ts';
import { keepAnswers } from './keep-answers.ts';
import { reloadOnBack } from './show-page.ts';
import { showCurrentEntry } from './show-current-entry.ts';
import { showUploadProgress } from './show-upload-progress.ts';

// The script of every page. Nothing depends on it: it only makes what works without it quicker to use.
// htmx reads its settings from <meta name="htmx-config"> in the layout.

closeMenus();
showCurrentEntry();
focusWhatMatters();
showUploadProgress();
keepAnswers();
guardAgainstDoubleSend();
reloadOnBack();
followChanges();
