// Imported before any schema is made: the content policy forbids code made from strings, which zod
// would otherwise try, and the browser would complain of.
import { config } from 'zod';

config({ jitless: true });
