/** Reads CSV as RFC 4180 says, knowing nothing of who wrote it: rows of cells. Throws at anything the RFC doesn't allow. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < text.length) {
    const quoted = text[place] === '"';
    const [cell, after] = quoted ? quotedCell(text, place + 1) : plainCell(text, place);
    row.push(cell);
    place = after;
    if (text.startsWith('\r\n', place)) {
      rows.push(row);
      row = [];
      place += 2;
    } else if (text[place] === ',') {
      place += 1;
      if (place === text.length) throw new Error('The text ends inside a row');
      if (text.startsWith('\r\n', place)) {
        rows.push([...row, '']);
        row = [];
        place += 2;
      }
    } else {
      throw new Error(`Neither a comma nor a line end at ${place}`);
    }
  }
  return rows;
};

const plainCell = (text: string, from: number): readonly [string, number] => {
  let place = from;
  while (place < text.length && text[place] !== ',' && text[place] !== '\r' && text[place] !== '\n' && text[place] !== '"') place += 1;
  return [text.slice(from, place), place];
};

const quotedCell = (text: string, from: number): readonly [string, number] => {
  let cell = '';
  for (let place = from; place < text.length; place += 1) {
    if (text[place] !== '"') cell += text[place] ?? '';
    else if (text[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else return [cell, place + 1];
  }
  throw new Error('A quote that nothing ends');
};
