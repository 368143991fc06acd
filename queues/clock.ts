// Time as the universe sees it. Production has the system's clock; tests drive pg-boss's TestClock,
// which moves JavaScript and Postgres together.
export { systemClock, type Clock } from 'pg-boss';
