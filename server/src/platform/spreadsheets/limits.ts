/** Characters in a cell: what Excel itself holds. */
export const MAX_CELL_CHARACTERS = 32_767;
