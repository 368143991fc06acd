// The door to dispatching: what turns the features' commands into answers.
export { buildTable, type CommandTable } from './command-table.ts';
export { createDispatch, type Dispatch } from './create-dispatch.ts';
