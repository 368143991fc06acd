// The door to dispatching: what turns the features' commands into answers.
export { buildTable } from './command-table.ts';
export { createDispatch } from './create-dispatch.ts';
export { invalidInput } from './invalid-input.ts';
