// The calendar, read when one goes there.
import { opened } from '../ui/opened.tsx';

export const CalendarSection = opened(() => import('./calendar-page.tsx'), 'Opening the calendar…');
