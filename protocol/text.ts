// Text that people write, and that is stored and shown: names, reasons.
import { z } from 'zod';

/** No control characters: the database takes no zero byte, and lists and logs are read by people. */
export const Text = z.string().regex(/^\P{C}*$/u, 'no control characters');
