// Space, read when one goes there: it brings along what draws it.
import { opened } from '../ui/opened.tsx';

export const SpaceSection = opened(() => import('./space-page.tsx'), 'Looking outside…');
