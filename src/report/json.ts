/** A collation in, its JSON form out: one object and a line end. One space a level keeps the file readable, comparable line by line, and small. */
import type { Collation } from '../model/collation.js';

export const jsonReport = (collation: Collation): string => `${JSON.stringify(collation, null, 1)}\n`;
