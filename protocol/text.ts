// Text that people write, and that is stored and shown: names, reasons.
import { z } from 'zod';

/** No control characters: the database takes no zero byte, and people read lists and logs. */
export const Text = z.string().regex(/^\P{C}*$/u, 'no control characters');
